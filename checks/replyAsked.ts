import type { Problem } from '../lib/domain/problem';
import type { TemplateSection } from './templateTree';
import type { WordingRules } from './wordingRules';

/** A letter that asks for no reply gets none. */
export const replyProblems = (
  file: string,
  sections: readonly TemplateSection[],
  words: WordingRules['reply'],
): Problem[] => {
  const reply = sections.filter(({ name }) => name === 'reply');
  const asks = reply.length === 1 && words.some((word) => reply.some(({ text }) => new RegExp(word, 'iu').test(text)));
  return asks
    ? []
    : [
        {
          file,
          place: 'section "reply"',
          problem: 'asks for no reply.',
          remedy: 'Ask for one, with a time; content/wording-rules lists how the language says it.',
        },
      ];
};
