import * as v from 'valibot';
import { LOCALES } from './locales';
import { OFFICES, type Office } from './offices';

const Text = v.pipe(v.string(), v.minLength(1));

/**
 * A row of content/catalogue/recipients/other-names/*.json: names that find a recipient and are printed nowhere. With several
 * recipients in `to`, the names are said for each of them: the search lists them all and takes none by itself.
 */
export const OtherNamesRow = v.strictObject({
  /** ISO codes of states and ids of institutions. */
  to: v.pipe(v.array(Text), v.minLength(1)),
  /** By the language they are said in, as a BCP 47 tag. */
  names: v.record(v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?$/)), v.pipe(v.array(Text), v.minLength(1))),
  /** The office that is meant by them, where they are no names of the state itself: “Bundestag”. */
  office: v.optional(v.picklist(OFFICES)),
  /** Which of several recipients is listed first, by language of the page; `und` on all other pages. */
  meant: v.optional(v.record(v.picklist([...LOCALES, 'und']), Text)),
  /** Where they come from, or that they are in everyday use. */
  basis: Text,
});
export type OtherNamesRow = v.InferOutput<typeof OtherNamesRow>;

/** A row of content/catalogue/recipients/office-words.json: what an office is called whatever the state: “my MP”. */
export const OfficeWordsRow = v.strictObject({
  office: v.picklist(OFFICES),
  names: v.record(v.picklist(LOCALES), v.pipe(v.array(Text), v.minLength(1))),
});

/** What a phone loads to search by: all names but those of the page’s own language. */
export interface OtherNames {
  /** What each language calls each recipient, by its id. */
  readonly everywhere: Readonly<Record<string, readonly string[]>>;
  /** Names of one recipient alone, by its id. */
  readonly alone: Readonly<Record<string, readonly string[]>>;
  /** Names of offices, of one state’s alone or of any. */
  readonly offices: readonly { readonly office: Office; readonly names: readonly string[] }[];
  /** Names said for several recipients. */
  readonly shared: readonly (Pick<OtherNamesRow, 'to' | 'meant'> & { readonly names: readonly string[] })[];
}
