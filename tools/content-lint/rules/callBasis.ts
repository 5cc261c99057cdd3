import type { Demand } from '../../../lib/domain/demand';
import type { Problem } from '../../../lib/domain/problem';
import type { Rule } from '../rule';
import type { TemplateSection } from '../templateTree';

/** The fact that stands for the 130 organisations, who called for what the joint statement says and nothing else. */
const SIGNATORIES = 'A10';
const CALLS = ['call', 'call-also'];

/** A call without a source for who made it, or the 130 organisations named for what they did not call for. */
export const callBasisProblems = (
  file: string,
  sections: readonly TemplateSection[],
  { basis }: Pick<Demand, 'basis'>,
): Problem[] =>
  sections
    .filter(({ name }) => CALLS.includes(name))
    .flatMap(({ name, line, facts }) => {
      const place = `line ${line}, section "${name}"`;
      if (facts.length === 0)
        return [{ file, place, problem: 'nobody is cited.', remedy: 'Say who called for it, with {{fact "…"}}.' }];
      return basis === 'concern' && facts.includes(SIGNATORIES)
        ? [
            {
              file,
              place,
              problem: 'the 130 organisations are named for a concern of others.',
              remedy: 'Name those who voiced it, or correct `basis` in demand.json.',
            },
          ]
        : [];
    });

export const rule: Rule = {
  holds: 'A call with its source, and the 130 organisations only for what they called for',
  template: ({ file, sections, demand }) => (demand ? callBasisProblems(file, sections, demand) : []),
};
