import type { Problem } from '../../../lib/domain/problem';
import type { Rule } from '../rule';
import type { Worded } from '../wordingRules';

const MARKS = /["“”„‟«»]/gu;
const STRAIGHT_APOSTROPHE = /(?<=\p{L})'(?=\p{L})/u;

/** Quotation marks of another language or of a typewriter, and straight apostrophes. */
export const quotationMarkProblems = (texts: readonly Worded[], quotes: readonly [string, string]): Problem[] => {
  // French sets a space inside; the mark itself is what counts.
  const own: readonly string[] = quotes.join('').match(MARKS) ?? [];
  return texts.flatMap(({ file, place, text }) => {
    const foreign = [...new Set((text.match(MARKS) ?? []).filter((mark) => !own.includes(mark)))];
    return [
      ...foreign.map((mark) => ({
        file,
        place,
        problem: `${mark} is not a quotation mark of this language.`,
        remedy: `Write ${quotes.join('…')}.`,
      })),
      ...(STRAIGHT_APOSTROPHE.test(text)
        ? [{ file, place, problem: 'a straight apostrophe.', remedy: 'Write ’.' }]
        : []),
    ];
  });
};

export const rule: Rule = {
  holds: 'Quotation marks of the language',
  locale: ({ texts, wording }) => quotationMarkProblems(texts, wording.profile.quotes),
};
