import type { Fact } from '../../../lib/domain/fact';
import { ANSWERS } from '../../../lib/domain/kinds';
import type { Problem } from '../../../lib/domain/problem';
import type { Rule } from '../rule';
import type { TemplateSection } from '../templateTree';

/**
 * Sections that tell what happened, what was called for then, and what has changed: all in the past tense. What is
 * asked, on what ground and under which subject speaks of today. So does what is said to an answer, but for the part
 * that tells what has happened.
 */
export const PAST_SECTIONS: readonly string[] = [
  'events',
  'call',
  'call-also',
  'change',
  'unknown',
  'reader',
  'reader-justice',
  ...ANSWERS.map((answer) => `told-${answer}`),
];

/** A past or superseded fact where the letter speaks of today. */
export const pastFactProblems = (
  file: string,
  sections: readonly TemplateSection[],
  facts: readonly Pick<Fact, 'id' | 'status'>[],
): Problem[] =>
  sections
    .filter(({ name }) => !PAST_SECTIONS.includes(name))
    .flatMap(({ name, line, facts: cited }) =>
      facts
        .filter(({ id, status }) => status !== 'current' && cited.includes(id))
        .map(({ id, status }) => ({
          file,
          place: `line ${line}, section "${name}"`,
          problem: `fact "${id}" is ${status}, and this section speaks of today.`,
          remedy: `Tell it in one of the sections ${PAST_SECTIONS.join(', ')}.`,
        })),
    );

export const rule: Rule = {
  holds: 'Nothing past told in the present',
  template: ({ file, sections }, { facts }) => pastFactProblems(file, sections, facts),
};
