import type { Problem } from '../lib/domain/problem';
import { sentencesOf } from './longSentences';
import type { TemplateSection } from './templateTree';

/** A request that is not exactly one sentence, begun by the one {{ask}}: a clerk who reads two sentences knows what is asked. */
export const oneRequestProblems = (file: string, sections: readonly TemplateSection[]): Problem[] =>
  sections
    .filter(({ name }) => name === 'request')
    .flatMap(({ outline, values, line }) => {
      const asks = values.filter((value) => value === 'ask').length;
      const sentences = sentencesOf(outline).length;
      const wrong = [
        ...(asks === 1 && outline.trim().startsWith('{ask}') ? [] : ['does not begin with its one {{ask}}.']),
        ...(sentences === 1 ? [] : [`has ${sentences} sentences.`]),
      ];
      return wrong.map((problem) => ({
        file,
        place: `line ${line}, section "request"`,
        problem,
        remedy: 'Ask for one thing in one sentence; the steps say how.',
      }));
    });
