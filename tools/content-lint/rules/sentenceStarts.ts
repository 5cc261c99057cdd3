import type { Problem } from '../../../lib/domain/problem';
import type { Rule } from '../rule';

/** A section of a letter whose facts and laws are {fact A01} and {law x}, and how these are worded. */
export interface StartingSection {
  readonly file: string;
  readonly place: string;
  readonly outline: string;
}

/** A fact or law that begins a paragraph or a sentence. */
const START = /(?:^|[.!?…]\s+)\{(?:fact|law) (\w+)\}/gu;

/** Wording of facts and laws fits the middle of a sentence; at its beginning a small letter would stay small. */
export const sentenceStartProblems = (
  sections: readonly StartingSection[],
  wordingOf: (id: string) => string,
): Problem[] =>
  sections.flatMap(({ file, place, outline }) =>
    [...outline.trim().matchAll(START)].flatMap(([, id = '']) => {
      const words = wordingOf(id);
      return /^\p{Ll}/u.test(words)
        ? [
            {
              file,
              place,
              problem: `a sentence begins with a small letter, “${words}”.`,
              remedy: 'Put a word before it.',
            },
          ]
        : [];
    }),
  );

export const rule: Rule = {
  holds: 'No sentence that begins with a small letter of a fact or law',
  template: ({ file, sections }, { content, wording }) =>
    sentenceStartProblems(
      sections.map(({ name, line, outline }) => ({ file, place: `line ${line}, section "${name}"`, outline })),
      (id) => content.facts[id]?.phrase ?? wording.law[id] ?? '',
    ),
};
