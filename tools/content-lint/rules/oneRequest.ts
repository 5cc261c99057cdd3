import type { Problem } from '../../../lib/domain/problem';
import type { Rule } from '../rule';
import type { TemplateSection } from '../templateTree';
import { sentencesOf } from './longSentences';

/** Where a sentence holds its verb: at its beginning, or before the mark at its end, as in Turkish. */
const frames = (outline: string): boolean => /^\{ask\}|\{ask\}[.。]?$/u.test(outline.trim());

/**
 * A request that is not exactly one sentence, begun or ended by the one {{ask}}: a clerk who reads two sentences knows
 * what is asked.
 */
export const oneRequestProblems = (file: string, sections: readonly TemplateSection[]): Problem[] =>
  sections
    .filter(({ name }) => name === 'request' || name === 'request-unknown')
    .flatMap(({ outline, values, line }) => {
      const asks = values.filter((value) => value === 'ask').length;
      const sentences = sentencesOf(outline).length;
      const wrong = [
        ...(asks === 1 && frames(outline) ? [] : ['neither begins nor ends with its one {{ask}}.']),
        ...(sentences === 1 ? [] : [`has ${sentences} sentences.`]),
      ];
      return wrong.map((problem) => ({
        file,
        place: `line ${line}, section "request"`,
        problem,
        remedy: 'Ask for one thing in one sentence; the steps say how.',
      }));
    });

export const rule: Rule = {
  holds: 'One clear request',
  template: ({ file, sections }) => oneRequestProblems(file, sections),
};
