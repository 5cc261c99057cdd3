import type { Problem } from '../lib/domain/problem';
import type { Worded } from './wordingRules';

/** Words in a sentence: what a reader holds in mind at once, and a translator too. */
const MOST_WORDS = 40;
/** A full stop inside "H.E." or "5.700" ends nothing: the next character is no space, or the text goes on in lower case. */
const SENTENCE_END = /(?<=[.!?؟…])\s+(?=[^\p{Ll}])/u;

export const sentencesOf = (text: string): string[] =>
  text
    .replace(/(?<=\d)[\u00A0\u202F](?=\d)/g, '')
    .replace(/\s+/gu, ' ')
    .split(SENTENCE_END)
    .map((sentence) => sentence.trim())
    .filter(Boolean);

const wordCount = (sentence: string): number =>
  sentence.match(/[\p{L}\p{Nd}][\p{L}\p{M}\p{Nd}’'\-/.,]*/gu)?.length ?? 0;

export const longSentenceProblems = (texts: readonly Worded[]): Problem[] =>
  texts.flatMap(({ file, place, text }) =>
    sentencesOf(text)
      .map((sentence) => ({ sentence, words: wordCount(sentence) }))
      .filter(({ words }) => words > MOST_WORDS)
      .map(({ sentence, words }) => ({
        file,
        place,
        problem: `a sentence of ${words} words: "${sentence.slice(0, 60)} …".`,
        remedy: `At most ${MOST_WORDS}; make two of it.`,
      })),
  );
