import type { DraftKey, FIELDS } from '../../lib/domain/fields';

/** A field that is withheld where the letter names nobody: a new one does not compile before it is tried here. */
type WithheldField = {
  [Key in DraftKey]: (typeof FIELDS)[Key]['privacy'] extends 'identity' ? Key : never;
}[DraftKey];

/** What a sender types of themselves, in words that stand nowhere else: a letter without a name may hold none of them. */
export const TYPED = {
  name: 'Layla Canary',
  role: 'Roleword',
  town: 'Townword',
  address: 'Streetword 5\n12345 Townword',
  email: 'canary@example.org',
} as const satisfies Readonly<Record<WithheldField, string>>;
