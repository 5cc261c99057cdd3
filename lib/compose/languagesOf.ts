import type { CompleteDraft } from '../domain/draft';
import type { Locale } from '../domain/locales';
import type { ComposeSetting } from './LetterBodyComposer';

/** What letters are composed from, by language. */
export type ComposeSettings = Readonly<Partial<Record<Locale, ComposeSetting>>>;

/**
 * The languages that a draft's letter needs, each once, the letter's own first: its own, that of whoever reads it on
 * the screen (`reader`, null where nobody does), and that of the version for reference.
 */
export const languagesOf = (
  { in: own, referenceIn }: Pick<CompleteDraft, 'in' | 'referenceIn'>,
  reader: Locale | null,
): readonly Locale[] => [...new Set([own, reader, referenceIn])].filter((locale) => locale !== null);
