import type { Problem } from '../../../lib/domain/problem';
import { DOCUMENTS_FILE, type DocumentRow, loadDocumentRows } from '../documentRows';
import type { Rule } from '../rule';
import type { TemplateSection } from '../templateTree';

/** Where a letter says who called for something, and what. */
const CALLS = ['call', 'call-also'];

/** Rows of the documents that docs/demands.md counts as covered, and that no letter of the demand gives a voice. */
export const documentVoiceProblems = (
  file: string,
  demand: string,
  sections: readonly Pick<TemplateSection, 'name' | 'facts'>[],
  rows: readonly Pick<DocumentRow, 'id' | 'letters'>[],
): Problem[] =>
  rows.flatMap(({ id, letters }) =>
    letters
      .filter((letter) => letter.demand === demand)
      .filter(({ fact }) => !sections.some(({ name, facts }) => CALLS.includes(name) && facts.includes(fact)))
      .map(({ fact }) => ({
        file,
        place: `row "${id}"`,
        problem: `no call cites fact "${fact}".`,
        remedy: `Say who asked for it, with {{fact "${fact}"}}, or correct the row in ${DOCUMENTS_FILE}.`,
      })),
  );

export const rule: Rule = {
  holds: 'Each row of the documents with a voice in a letter',
  template: ({ file, sections, demand }) =>
    demand ? documentVoiceProblems(file, demand.id, sections, loadDocumentRows()) : [],
};
