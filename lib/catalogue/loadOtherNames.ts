import * as v from 'valibot';
import { type OtherNames, OtherNamesRow } from '../domain/otherNames';
import { listFiles, readContent } from './readContent';

/** Rows of all files of other names, each with the file it stands in. */
export const loadOtherNamesRows = (): (OtherNamesRow & { readonly file: string })[] =>
  listFiles('content/recipients/other-names').flatMap((file) =>
    readContent(file, v.array(OtherNamesRow)).map((row) => ({ ...row, file })),
  );

export const loadOtherNames = (): OtherNames => {
  const all = new Map<string, string[]>();
  for (const { to, names } of loadOtherNamesRows()) {
    const key = to.join(' ');
    all.set(key, [...(all.get(key) ?? []), ...Object.values(names).flat()]);
  }
  return Object.fromEntries(all);
};
