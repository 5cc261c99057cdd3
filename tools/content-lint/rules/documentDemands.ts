import type { Demand } from '../../../lib/domain/demand';
import type { Problem } from '../../../lib/domain/problem';
import { DOCUMENTS_FILE, type DocumentRow, loadDocumentRows } from '../documentRows';
import type { Rule } from '../rule';

/** A row of the documents that no letter carries, and a demand that names a row which does not lead to it. */
export const documentDemandProblems = (
  rows: readonly Pick<DocumentRow, 'id' | 'letters'>[],
  demands: readonly Pick<Demand, 'id' | 'documents'>[],
): Problem[] => [
  ...rows.flatMap(({ id, letters: [chief] }, index) => {
    const named = demands.find((demand) => demand.id === chief?.demand)?.documents.includes(id);
    return [
      ...(named ? [] : [`its letter "${chief?.demand}" does not name it.`]),
      ...(rows.findIndex((row) => row.id === id) < index ? ['stands twice.'] : []),
    ].map((problem) => ({
      file: DOCUMENTS_FILE,
      place: id,
      problem,
      remedy: 'Name the row once, and first the demand that has it in `documents`.',
    }));
  }),
  ...demands.flatMap(({ id, documents }) =>
    documents
      .filter((document) => !rows.find((row) => row.id === document)?.letters.some(({ demand }) => demand === id))
      .map((document) => ({
        file: `templates/demands/${id}/demand.json`,
        place: 'documents',
        problem: `row "${document}" does not lead to this demand.`,
        remedy: `Add "${id}" to the row's \`letters\` in ${DOCUMENTS_FILE}, or take the row out here.`,
      })),
  ),
];

export const rule: Rule = {
  holds: 'Each row of the documents leads to a letter, and each demand names its rows',
  catalogue: ({ world }) => documentDemandProblems(loadDocumentRows(), world.demands),
};
