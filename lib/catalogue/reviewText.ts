import { type Review, WORDING_KINDS, type WordingKind } from '../domain/locale';
import type { Locale } from '../domain/locales';
import { fillSlots } from '../i18n/fillSlots';
import { formatDate } from '../i18n/formatDate';
import { loadProfile, loadReview } from './loadLetterWording';
import { loadMessages } from './loadMessages';

/** Who has looked at a kind of text, said in `inLocale`. */
const sayReview = (review: Review, inLocale: Locale): string => {
  const { status } = loadMessages(inLocale).languages;
  if (review.status !== 'reviewed') return status[review.status];
  const profile = loadProfile(inLocale);
  return fillSlots(status.reviewed, { name: review.by, date: formatDate(review.on, profile) });
};

/** Who has looked at the wording of the pages of a language, said in that language. */
export const pageReview = (locale: Locale): string => sayReview(loadReview(locale).pages, locale);

export interface ReviewGroup {
  readonly text: string;
  readonly kinds: readonly WordingKind[];
}

/** The kinds of text of `locale`, those together of which the same is to be said. */
export const reviewGroups = (locale: Locale, inLocale: Locale): ReviewGroup[] => {
  const said = WORDING_KINDS.map((kind) => ({ kind, text: sayReview(loadReview(locale)[kind], inLocale) }));
  return [...new Set(said.map(({ text }) => text))].map((text) => ({
    text,
    kinds: said.filter((row) => row.text === text).map(({ kind }) => kind),
  }));
};
