import { describe, expect, it } from 'vitest';
import type { Letter } from '../../lib/domain/letter';
import { LOCALES } from '../../lib/domain/locales';
import { renderPdfInNode } from '../../lib/pdf/renderPdfInNode';
import { letterProblems } from '../../tools/pdf-validate/checkLetter';
import { BrokenPdf } from '../support/brokenPdf';
import { makeLetter } from '../support/letters';

const SENDER = { name: 'Layla al-Hassan', town: 'Berlin', address: 'Musterstraße 1\n10115 Berlin' };

/** What the check says of one letter's PDF when it is held against another letter. */
const heldAgainst = async (change: (letter: Letter) => Letter): Promise<string> => {
  const letter = await makeLetter('repatriation', { to: 'unhcr', in: 'en', ...SENDER });
  return (await letterProblems(change(letter), await renderPdfInNode(letter))).join('\n');
};

describe('a letter read back', () => {
  it('is right as it is', async () => expect(await heldAgainst((letter) => letter)).toBe(''));

  it.each(LOCALES)(
    'is right without a name, and has no empty part where the sender would stand: %s',
    async (locale) => {
      const draft = { to: 'IQ', in: locale, ...SENDER, withoutName: 'yes' };
      const letter = await makeLetter('secure-detention', draft);
      const bytes = await renderPdfInNode(letter);
      expect(await letterProblems(letter, bytes)).toEqual([]);
      const named = await makeLetter('secure-detention', { ...draft, withoutName: '' });
      expect((await letterProblems(named, bytes)).join()).toMatch(/structure: Document P P H1 /);
    },
  );

  it('a name in the window whose letters come from two typefaces is read as one word', async () => {
    const recipient = { recipientName: 'Ayşe Gündoğdu', recipientGender: 'n' };
    const letter = await makeLetter('repatriation', { to: 'unhcr', in: 'en', ...SENDER, ...recipient });
    expect(await letterProblems(letter, await renderPdfInNode(letter))).toEqual([]);
  });

  it.each<[string, (letter: Letter) => Letter, RegExp]>([
    ['a lost word', (letter) => ({ ...letter, close: 'Unprintedword' }), /lost or divided: Unprintedword/],
    ['another title', (letter) => ({ ...letter, title: 'Something else' }), /title/],
    ['another language', (letter) => ({ ...letter, locale: 'fr' }), /language/],
    ['a missing source', (letter) => ({ ...letter, sources: letter.sources.slice(1) }), /structure/],
    [
      'an address elsewhere',
      (letter) => ({ ...letter, layout: { ...letter.layout, address: { x: 110, y: 55, width: 85, height: 33 } } }),
      /window/,
    ],
    [
      'a line too wide for the window',
      (letter) => ({ ...letter, layout: { ...letter.layout, address: { ...letter.layout.address, width: 20 } } }),
      /crosses the edge/,
    ],
  ])('%s is found', async (_, change, message) => expect(await heldAgainst(change)).toMatch(message));

  it('a character lost or out of its place in a script without spaces is found', async () => {
    const letter = await makeLetter('repatriation', { to: 'unhcr', in: 'zh', ...SENDER });
    const bytes = await renderPdfInNode(letter);
    expect(await letterProblems(letter, bytes)).toEqual([]);
    for (const close of ['敬礼！此致', '此致敬意！']) {
      expect((await letterProblems({ ...letter, close }, bytes)).join()).toContain('words lost or divided');
    }
  });

  it('a file that is not what its identifiers say is refused', async () => {
    const letter = await makeLetter('repatriation', { to: 'unhcr', in: 'en', ...SENDER });
    const pdf = await BrokenPdf.open(await renderPdfInNode(letter));
    pdf.content((text) => `${text} 0 0 m 9 9 l S`);
    expect(await letterProblems(letter, await pdf.save())).toEqual([expect.stringMatching(/^01-005: /)]);
  });

  it('a character that no typeface has is found', async () => {
    const letter = await makeLetter('repatriation', { to: 'unhcr', in: 'en', ...SENDER, name: 'Layla ક' });
    expect((await letterProblems(letter, await renderPdfInNode(letter))).join()).toContain('no glyph for "ક"');
  });
});
