import * as v from 'valibot';
import { OfficeWordsRow, type OtherNames, OtherNamesRow } from '../domain/otherNames';
import { loadRecipientNames } from './loadWorld';
import { listFiles, readContent } from './readContent';

/** “Aegypten” for “Ägypten”: what is typed where the keyboard has no such letter. */
const withoutUmlauts = (name: string): string =>
  name.replace(/[äöü]/gi, (letter) => `${letter.normalize('NFD').charAt(0)}e`);

/** Rows of all files of other names, each with the file it stands in. */
export const loadOtherNamesRows = (): (OtherNamesRow & { readonly file: string })[] =>
  listFiles('content/catalogue/recipients/other-names').flatMap((file) =>
    readContent(file, v.array(OtherNamesRow)).map((row) => ({ ...row, file })),
  );

export const loadOtherNames = (): OtherNames => {
  const words = readContent('content/catalogue/recipients/office-words.json', v.array(OfficeWordsRow));
  const offices = [...words, ...loadOtherNamesRows()].flatMap(({ office, names }) =>
    office ? [{ office, names: Object.values(names).flat() }] : [],
  );
  const alone = new Map<string, string[]>();
  const shared = loadOtherNamesRows().flatMap(({ to, names, meant }) => {
    const all = Object.values(names).flat();
    const [id = ''] = to;
    if (to.length > 1) return [{ to, names: all, ...(meant && { meant }) }];
    alone.set(id, [...(alone.get(id) ?? []), ...all]);
    return [];
  });
  const everywhere = Object.fromEntries(
    Object.entries(loadRecipientNames()).map(([id, names]) => [
      id,
      [...new Set([...Object.values(names), withoutUmlauts(names.de)])],
    ]),
  );
  return { everywhere, alone: Object.fromEntries(alone), offices, shared };
};
