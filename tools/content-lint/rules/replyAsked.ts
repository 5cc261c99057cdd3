import type { Problem } from '../../../lib/domain/problem';
import type { Rule } from '../rule';
import type { TemplateContext } from '../ruleContexts';
import type { TemplateSection } from '../templateTree';
import type { WordingRules } from '../wordingRules';
import { OWN_REPLY } from './kindSections';

/** A letter that asks for no reply gets none: `name` is the section that asks for it. */
export const replyProblems = (
  file: string,
  sections: readonly TemplateSection[],
  words: WordingRules['reply'],
  name = 'reply',
): Problem[] => {
  const reply = sections.filter((section) => section.name === name);
  const asks = reply.length === 1 && words.some((word) => reply.some(({ text }) => new RegExp(word, 'iu').test(text)));
  return asks
    ? []
    : [
        {
          file,
          place: `section "${name}"`,
          problem: 'asks for no reply.',
          remedy: 'Ask for one, with a time; the language’s wording-rules.json lists how the language says it.',
        },
      ];
};

/** Sections that ask for it; a demand leaves that to the letter. */
const ASKING: Partial<Record<TemplateContext['part'], readonly string[]>> = { letter: ['reply'], kinds: OWN_REPLY };

export const rule: Rule = {
  holds: 'A request for a reply',
  template: ({ file, sections, part }, { rules }) =>
    (ASKING[part] ?? []).flatMap((name) => replyProblems(file, sections, rules.reply, name)),
};
