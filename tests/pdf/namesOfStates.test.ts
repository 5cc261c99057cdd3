import { describe, expect, it } from 'vitest';
import type { Locale } from '../../lib/domain/locales';
import { fontsForLetter } from '../../lib/pdf/fontsForLetter';
import { renderPdfInNode } from '../../lib/pdf/renderPdfInNode';
import { letterProblems } from '../../tools/pdf-validate/checkLetter';
import { NAMES_OF_STATES } from '../../tools/pdf-validate/namesOfStates';
import { asRead, piecesToFind, readPdf } from '../../tools/pdf-validate/readPdf';
import { makeLetter } from '../support/letters';

/** The sender's name, the recipient's, and an organisation's, which is set in bold where it heads the letter. */
const letterOf = ([name, recipientName, organisation]: readonly [string, string, string], locale: Locale) =>
  makeLetter('repatriation', { to: 'DE', in: locale, name, recipientName, organisation });

describe('a person of each state', () => {
  it('of sixty at least', () => {
    expect(new Set(NAMES_OF_STATES.map(({ state }) => state)).size).toBeGreaterThanOrEqual(60);
  });

  it.each(NAMES_OF_STATES)('$state, in $language, is printed and read back as typed', async ({ state, names }) => {
    const letter = await letterOf(names, 'en');
    expect(fontsForLetter(letter).missing).toEqual([]);
    const bytes = await renderPdfInNode(letter);
    const read = asRead((await readPdf(bytes)).text);
    for (const piece of names.flatMap(piecesToFind)) expect(read).toContain(asRead(piece));
    // In Dhivehi for the sign that comes apart.
    const lost = state === 'MV' ? /words lost|in the window/ : /words lost/;
    expect((await letterProblems(letter, bytes)).filter((problem) => !lost.test(problem))).toEqual([]);
  });

  it.each(NAMES_OF_STATES)('$state, in $language, is printed in an Arabic letter', async ({ names }) => {
    const letter = await letterOf(names, 'ar');
    expect(fontsForLetter(letter).missing).toEqual([]);
    const read = asRead((await readPdf(await renderPdfInNode(letter))).text);
    for (const piece of names.flatMap((name) => name.split(/[\s\u05BE-]+/)))
      expect(read, piece).toContain(asRead(piece.replace(/[«»]/g, '')));
  });
});
