import { describe, expect, it } from 'vitest';
import { recipientsOf } from '@/app/[locale]/who/recipientsOf';
import { loadFootnotes, loadInstitutions } from '@/lib/catalogue/loadLetterWording';
import { loadMessages } from '@/lib/catalogue/loadMessages';
import { storedLetters } from '@/lib/catalogue/readLetterSource';
import { LOCALES } from '@/lib/domain/locales';
import { demandOf } from '../support/letters';

describe('the names of those who can act', () => {
  it.each(LOCALES)('are parted from one another in %s', (locale) => {
    const world = storedLetters.world(locale);
    const [line = ''] = recipientsOf('custodian', demandOf('repatriation'), world, loadMessages(locale));
    const names = ['IQ', 'SY'].map((code) => world.states.find(({ iso2 }) => iso2 === code)?.name ?? '');
    const between = names.reduce((rest, name) => rest.replace(name, ''), line);
    expect(between).toMatch(/\S/);
  });

  it.each(['ar', 'ckb'] as const)('are set apart by the comma of %s', (locale) => {
    const world = storedLetters.world(locale);
    const lines = recipientsOf('council-member', demandOf('repatriation'), world, loadMessages(locale));
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(line).toMatch(/^[^,]*،[^,]*$/);
  });

  it('stand after a full-width colon in Chinese', () => {
    const world = storedLetters.world('zh');
    const lines = recipientsOf('council-member', demandOf('repatriation'), world, loadMessages('zh'));
    expect(lines[0]).toMatch(/^2026：中国、法国、俄罗斯/u);
  });
});

describe('a name with a mark', () => {
  const marked = (locale: (typeof LOCALES)[number]) =>
    Object.entries(loadInstitutions(locale)).filter(([, { name, footnote }]) => /[*†‡]/u.test(name) || footnote);

  it.each(LOCALES)('is said with what it refers to on the page in %s', (locale) => {
    expect(marked(locale).length).toBeGreaterThan(0);
    for (const [id, { name, footnote = '' }] of marked(locale)) {
      expect(name, id).toMatch(/\*$/u);
      expect(footnote, id).toMatch(/^\* .*1244/u);
      const lines = recipientsOf(
        'nationality',
        demandOf('repatriation'),
        storedLetters.world(locale),
        loadMessages(locale),
        loadFootnotes(locale),
      );
      expect(lines.some((line) => line.includes(name))).toBe(true);
      expect(lines).toContain(footnote);
    }
  });
});

describe('ministries', () => {
  it('stand for themselves where no state on the list is meant, else for their state', () => {
    const world = storedLetters.world('en');
    const lines = recipientsOf('nationality', demandOf('repatriation'), world, loadMessages('en')).join();
    expect(lines).toContain('State of Palestine');
    expect(recipientsOf('custodian', demandOf('repatriation'), world, loadMessages('en')).join()).toBe('Iraq, Syria');
  });
});
