import type { PdfFile } from './pdfFile';

/** One thing that must not be in a file. */
export interface Condition {
  /** Numbers of the Matterhorn Protocol ("01-005"), or a clause of a standard ("ISO 19005-2, 6.1.2"). */
  readonly ids: readonly string[];
  /** Where in the file it is so; empty where nothing is wrong. */
  readonly find: (file: PdfFile) => readonly string[];
}

export const condition = (id: string, find: Condition['find']): Condition => ({ ids: [id], find });

/** For what is so or is not, at no place in particular. */
export const when = (wrong: boolean, what: string): readonly string[] => (wrong ? [what] : []);
