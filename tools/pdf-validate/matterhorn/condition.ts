import type { PdfFile } from './pdfFile';

/** What is said of a condition in docs/pdf-ua.md, which `npm run docs` writes from here. */
interface Description {
  /** What holds of a letter; where `lookedAt` is null, what no letter has. */
  readonly rule: string;
  /** Parts of the file that are read for it; null for what letters have not. */
  readonly lookedAt: string | null;
  /** What was broken in files that fail this condition and no other; tests/support/breakages.ts does it. */
  readonly brokenBy: readonly string[];
}

/** One thing that must not be in a file. */
export interface Condition extends Description {
  /** Numbers of the Matterhorn Protocol ("01-005"), or a clause of a standard ("ISO 19005-2, 6.1.2"). */
  readonly ids: readonly string[];
  /** Where in the file it is so; empty where nothing is wrong. */
  readonly find: (file: PdfFile) => readonly string[];
}

export const condition = (id: string, description: Description, find: Condition['find']): Condition => ({
  ids: [id],
  ...description,
  find,
});

/** For what is so or is not, at no place in particular. */
export const when = (wrong: boolean, what: string): readonly string[] => (wrong ? [what] : []);
