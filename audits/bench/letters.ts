import { storedLetters } from '../../lib/catalogue/readLetterSource';
import { completeDraft } from '../../lib/compose/completeDraft';
import { composeLetter } from '../../lib/compose/composeLetter';
import { loadSetting } from '../../lib/compose/letterSource';
import type { Letter, Line } from '../../lib/domain/letter';
import type { Locale } from '../../lib/domain/locales';
import { orThrow } from '../../lib/domain/result';

const DEMAND = 'repatriation';
const TODAY = '2026-11-21';
const TOWNS = ['Berlin', 'Paris', 'London'];

/** A letter of one page to each of the 193 states and, where more are wanted, again from other towns. */
export const makeLetters = async (locale: Locale, count: number): Promise<Letter[]> => {
  const setting = await loadSetting(storedLetters, locale, [DEMAND]);
  const { world } = setting;
  return Array.from({ length: count }, (_, index) => {
    const to = world.states[index % world.states.length]?.iso2 ?? '';
    const town = TOWNS[Math.floor(index / world.states.length) % TOWNS.length] ?? '';
    const draft = { to, in: locale, name: 'Layla al-Hassan', town };
    const complete = completeDraft(draft, { demand: DEMAND, today: TODAY, locale, world });
    return orThrow(composeLetter(orThrow(complete), setting));
  });
};

/** Letters that a number is spelled with, a digit each, by the direction of the text around it. */
const DIGIT_LETTERS = { ltr: 'abdefgiknt', rtl: 'بتثجحسشعفك' } as const;

/**
 * The letter with a word that was never met in every text of some length: no text is remembered, and to those who shape
 * the words of a line together, as their scripts want it, none is known.
 */
export const withNewWords = (letter: Letter, number: number): Letter => {
  const letters = DIGIT_LETTERS[letter.direction];
  const word = [...`${1000 + number}`].map((digit) => letters[Number(digit)]).join('');
  const numbered = (line: Line): Line => [{ text: `${word} ` }, ...line];
  return {
    ...letter,
    recipient: letter.recipient.map(numbered),
    subject: numbered(letter.subject),
    blocks: letter.blocks.map((block) =>
      block.kind === 'paragraph'
        ? { ...block, line: numbered(block.line) }
        : { ...block, items: block.items.map(numbered) },
    ),
    sources: letter.sources.map((source) => ({ ...source, line: numbered(source.line) })),
  };
};
