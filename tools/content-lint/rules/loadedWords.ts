import type { Problem } from '../../../lib/domain/problem';
import type { Rule } from '../rule';
import type { Worded, WordingRules } from '../wordingRules';

/** Words that load, stigmatise or accuse. */
export const loadedWordProblems = (texts: readonly Worded[], loaded: WordingRules['loaded']): Problem[] =>
  texts.flatMap(({ file, place, text }) =>
    loaded.flatMap(({ pattern, reason }) => {
      const [found] = new RegExp(pattern, 'iu').exec(text) ?? [];
      return found ? [{ file, place, problem: `"${found}" loads the sentence.`, remedy: reason }] : [];
    }),
  );

export const rule: Rule = {
  holds: 'No accusing, stigmatising or loaded word',
  locale: ({ texts, rules }) => loadedWordProblems(texts, rules.loaded),
};
