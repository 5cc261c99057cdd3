import { describe, expect, it } from 'vitest';
import { demandIds } from '../../lib/catalogue/loadWorld';
import { LOCALES } from '../../lib/domain/locales';
import { reviewPage } from '../../tools/review/reviewPage';
import { isDoubtful, letters, reviewParts } from '../../tools/review/reviewRows';

describe('npm run review', () => {
  it.each(LOCALES)('shows each text of %s beside the English, and every letter', (locale) => {
    const rows = reviewParts(locale).flatMap((part) => part.rows);
    expect(rows.length).toBeGreaterThan(1000);
    expect(letters(locale).map(({ name }) => name)).toEqual(demandIds(locale));
    for (const { name, text } of letters(locale)) expect(text, name).not.toBe('');
  });

  it('marks what is missing or still English', () => {
    expect(isDoubtful({ place: 'a', english: 'Take it back', text: '' })).toBe(true);
    expect(isDoubtful({ place: 'a', english: 'Take nationals back', text: 'Take nationals back' })).toBe(true);
    for (const name of ['Reuters', 'Human Rights Watch'])
      expect(isDoubtful({ place: 'a', english: name, text: name }), name).toBe(false);
    expect(isDoubtful({ place: 'x.forms.m.close', english: 'Yours sincerely,', text: '' })).toBe(false);
  });

  it('writes one page without script, in the direction of the language', () => {
    const page = reviewPage('ar', { name: '<العربية>', direction: 'rtl' });
    expect(page).toContain('dir="rtl"');
    expect(page).toContain('&#60;العربية&#62;');
    expect(page).not.toContain('<script');
  });
});
