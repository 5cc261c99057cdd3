/**
 * Packed copies of the release's files, made at the end of a build: they lie beside the file under its name and one of
 * these endings, and a host sends them to browsers that can unpack them. The one that saves more comes first.
 */
export const PACKINGS = [
  { coding: 'br', ending: '.br' },
  { coding: 'gzip', ending: '.gz' },
] as const;
export type Coding = (typeof PACKINGS)[number]['coding'];

export const isPackedCopy = (path: string): boolean => PACKINGS.some(({ ending }) => path.endsWith(ending));
