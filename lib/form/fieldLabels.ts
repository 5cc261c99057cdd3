import type { DraftKey } from '../domain/draft';
import { FIELDS, isDraftKey, rowOf } from '../domain/fields';
import type { WriteMessages } from '../i18n/messages';
import type { WritePageProps } from './writePageProps';

/** Paths of texts, e.g. "from.name": at the top of messages.write or one below. */
type PathsOf<Tree> = {
  [Key in keyof Tree & string]: Tree[Key] extends string
    ? Key
    : `${Key}.${{ [Leaf in keyof Tree[Key] & string]: Tree[Key][Leaf] extends string ? Leaf : never }[keyof Tree[Key] & string]}`;
}[keyof Tree & string];
type MessagePath = PathsOf<WriteMessages>;

// The table of fields names texts that exist, or this line does not compile.
FIELDS satisfies Readonly<
  Record<DraftKey, { readonly label: MessagePath; readonly hint?: MessagePath; readonly none?: string }>
>;

type Tree = { readonly [key: string]: string | Tree };

/** What stands at a path of messages.write; the table of fields names no path that is not there (tests/form/fields.test.ts). */
const at = (messages: WriteMessages, path: string): string | Tree | undefined =>
  path
    .split('.')
    .reduce<string | Tree | undefined>(
      (tree, key) => (typeof tree === 'object' ? tree[key] : undefined),
      messages as unknown as Tree,
    );

export const textAt = (messages: WriteMessages, path: string): string => {
  const text = at(messages, path);
  return typeof text === 'string' ? text : '';
};

/** Words by id, e.g. of "letter.layouts". */
export const wordsAt = (messages: WriteMessages, path: string): Readonly<Record<string, string>> => {
  const words = at(messages, path);
  return typeof words === 'object' ? (words as Readonly<Record<string, string>>) : {};
};

/** The label that a person sees at a field. */
export const fieldLabel = (field: DraftKey, messages: WriteMessages): string => textAt(messages, rowOf(field).label);

/** Of a key that no field has no more than this is shown; characters. */
const SHOWN = 40;

/** The label of a draft's key; of an unknown one a few plain letters, so that it can be read as nothing else. */
export const keyLabel = (key: string, messages: WriteMessages): string =>
  isDraftKey(key) ? fieldLabel(key, messages) : key.replace(/[^\p{L}\p{N}._ -]/gu, '□').slice(0, SHOWN);

/** What the page's language calls a letter language. */
export const calledIn = ({ languages }: Pick<WritePageProps, 'languages'>, locale: string): string =>
  languages.find((one) => one.locale === locale)?.called ?? '';
