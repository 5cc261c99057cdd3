import * as v from 'valibot';
import { LOCALES } from './locales';

const Text = v.pipe(v.string(), v.minLength(1));
const Languages = v.pipe(v.array(v.picklist(LOCALES)), v.minLength(1));

/** Recipients with the same languages. `languages` are those of ours, the most usual first. */
export const RecipientLanguages = v.strictObject({
  /** ISO codes of states and ids of institutions. */
  to: v.pipe(v.array(Text), v.minLength(1)),
  languages: Languages,
  /** Why they are usual: official there, or what the recipient works in. */
  status: v.picklist(['official', 'working']),
  /** Where it says so. */
  basis: Text,
});
export type RecipientLanguages = v.InferOutput<typeof RecipientLanguages>;

/** content/catalogue/recipients/languages.json: in which language a recipient is usually written to. */
export const LanguagesFile = v.strictObject({
  rows: v.array(RecipientLanguages),
  /** Official languages of ours that are not offered on purpose. */
  leftOut: v.array(v.strictObject({ state: Text, why: Text })),
  /** For everybody who has no row. */
  otherwise: v.strictObject({ languages: Languages, basis: Text }),
});

/** What composing needs of it. */
export interface UsualLanguages {
  readonly rows: readonly Omit<RecipientLanguages, 'basis'>[];
  readonly otherwise: RecipientLanguages['languages'];
  /** In which missions in New York take correspondence, by contacts.json: for letters that go there. */
  readonly missions: readonly Pick<RecipientLanguages, 'to' | 'languages'>[];
}
