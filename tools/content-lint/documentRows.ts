import * as v from 'valibot';
import { readContent } from '../../lib/catalogue/readContent';
import { DemandId } from '../../lib/domain/demand';

const Text = v.pipe(v.string(), v.minLength(1));

/** One thing that the five documents of January 2022 ask for or worry about. */
const DocumentRow = v.strictObject({
  /** As in the demand ledger of the project, and in `documents` of demand.json. */
  id: v.pipe(v.string(), v.regex(/^[A-Z]+\d[a-z]?$/)),
  /** Who said it. */
  by: Text,
  text: Text,
  /** How the documents word it: as a demand, as a concern, or as what a state wants to do itself. */
  basis: v.picklist(['demanded', 'concern', 'objective']),
  /**
   * Demands whose letters carry it, the chief one first, with the part of it where that is not the whole, and the fact by
   * which the letter gives it a voice.
   */
  letters: v.pipe(v.array(v.strictObject({ demand: DemandId, fact: Text, part: v.optional(Text) })), v.minLength(1)),
  /** What has become of it, as of the month in docs/demands.md. */
  status: Text,
  why: Text,
});
export type DocumentRow = v.InferOutput<typeof DocumentRow>;

export const DOCUMENTS_FILE = 'content/catalogue/documents.json';

/** content/catalogue/documents.json, from which `npm run docs` writes the table of docs/demands.md. */
export const loadDocumentRows = (): readonly DocumentRow[] =>
  readContent(DOCUMENTS_FILE, v.strictObject({ rows: v.array(DocumentRow) })).rows;
