import { ABSENT_CONDITIONS } from './absentConditions';
import { ANNOTATION_CONDITIONS } from './annotationConditions';
import { ARCHIVE_CONDITIONS } from './archiveConditions';
import type { Condition } from './condition';
import { CONTENT_CONDITIONS } from './contentConditions';
import { FONT_CONDITIONS } from './fontConditions';
import { LANGUAGE_CONDITIONS } from './languageConditions';
import { METADATA_CONDITIONS } from './metadataConditions';
import { openPdf } from './pdfFile';
import { STRUCTURE_CONDITIONS } from './structureConditions';

/** Every condition, in the order of docs/pdf-ua.md. */
export const CONDITIONS: readonly Condition[] = [
  ...CONTENT_CONDITIONS,
  ...METADATA_CONDITIONS,
  ...STRUCTURE_CONDITIONS,
  ...FONT_CONDITIONS,
  ...LANGUAGE_CONDITIONS,
  ...ANNOTATION_CONDITIONS,
  ...ARCHIVE_CONDITIONS,
  ...ABSENT_CONDITIONS,
];

export interface ConformanceProblem {
  /** Numbers of the condition. */
  readonly ids: readonly string[];
  readonly where: readonly string[];
}

/** What keeps a file from being PDF/UA-1 and PDF/A-2a, as far as a program can tell; empty for every letter. */
export const conformanceProblems = async (bytes: Uint8Array): Promise<ConformanceProblem[]> => {
  const file = await openPdf(bytes);
  return CONDITIONS.map(({ ids, find }) => ({ ids, where: find(file) })).filter(({ where }) => where.length > 0);
};
