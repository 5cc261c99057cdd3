import * as v from 'valibot';
import { type OtherNames, OtherNamesRow } from '../domain/otherNames';
import { listFiles, readContent } from './readContent';

/** Rows of all files of other names, each with the file it stands in. */
export const loadOtherNamesRows = (): (OtherNamesRow & { readonly file: string })[] =>
  listFiles('content/catalogue/recipients/other-names').flatMap((file) =>
    readContent(file, v.array(OtherNamesRow)).map((row) => ({ ...row, file })),
  );

export const loadOtherNames = (): OtherNames => {
  const alone = new Map<string, string[]>();
  const shared = loadOtherNamesRows().flatMap(({ to, names, meant }) => {
    const all = Object.values(names).flat();
    const [id = ''] = to;
    if (to.length > 1) return [{ to, names: all, ...(meant && { meant }) }];
    alone.set(id, [...(alone.get(id) ?? []), ...all]);
    return [];
  });
  return { alone: Object.fromEntries(alone), shared };
};
