import type { Problem } from '../../../lib/domain/problem';
import type { Rule } from '../rule';
import type { Worded } from '../wordingRules';

/** Words in a sentence: what a reader holds in mind at once, and a translator too. */
const MOST_WORDS = 40;
/** A full stop inside "H.E." or "5.700" ends nothing: the next character is no space, or the text goes on in lower case. */
const SENTENCE_END = /(?<=[.!?؟…])\s+(?=[^\p{Ll}])|(?<=[。！？])(?![”’」』）。！？]|$)/u;
/** Characters that stand for about a word in scripts without spaces between words, where a word has one or two. */
const CHARACTERS_A_WORD = 2;
const UNSPACED_CHARACTER = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;

export const sentencesOf = (text: string): string[] =>
  text
    .replace(/(?<=\d)[\u00A0\u202F](?=\d)/g, '')
    .replace(/\s+/gu, ' ')
    .split(SENTENCE_END)
    .map((sentence) => sentence.trim())
    .filter(Boolean);

const wordCount = (sentence: string): number => {
  const spaced =
    sentence.replace(UNSPACED_CHARACTER, ' ').match(/[\p{L}\p{Nd}][\p{L}\p{M}\p{Nd}’'\-/.,]*/gu)?.length ?? 0;
  return spaced + Math.ceil((sentence.match(UNSPACED_CHARACTER)?.length ?? 0) / CHARACTERS_A_WORD);
};

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

export const rule: Rule = {
  holds: 'No sentence over 40 words',
  locale: ({ prose }) => longSentenceProblems(prose),
};
