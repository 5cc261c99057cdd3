import { expect, it } from 'vitest';
import { loadLetterWording } from '../../lib/catalogue/loadLetterWording';
import { nonBreaking } from '../../lib/compose/nonBreaking';
import { lineText } from '../../lib/domain/letter';
import { makeLetter } from '../support/letters';

it('every line of a letter is set with no-break spaces, the title with ordinary ones', async () => {
  const letter = await makeLetter('repatriation', {
    to: 'DE',
    in: 'en',
    name: 'Layla',
    personal: 'On 5 May, Article 3.',
  });
  const personal = letter.blocks[1];
  expect(lineText(letter.placeAndDate)).toBe('21\u00A0November 2026');
  expect(personal?.kind === 'paragraph' && lineText(personal.line)).toBe('On 5\u00A0May, Article\u00A03.');
  expect(letter.title).not.toMatch(/[\u00A0\u202F]/);
});

it('what is no line stays what it is', () => {
  const { profile } = loadLetterWording('en');
  const bytes = new Uint8Array([1, 2]);
  const kept = nonBreaking({ bytes, fileName: '5 May', none: null, lines: [[{ text: '5 May', lang: 'en' }]] }, profile);
  expect(kept.bytes).toBe(bytes);
  expect(kept).toEqual({ bytes, fileName: '5 May', none: null, lines: [[{ text: '5\u00A0May', lang: 'en' }]] });
});
