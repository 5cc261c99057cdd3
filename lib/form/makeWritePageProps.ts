import type { InstitutionWording } from '../domain/addressForm';
import type { LetterWording } from '../domain/catalogue';
import type { DemandId, DemandWording } from '../domain/demand';
import type { LocaleProfile } from '../domain/locale';
import type { Locale } from '../domain/locales';
import { ROLES } from '../domain/role';
import { reasonFor, reasonsAgainst, type WhoWording } from '../domain/who';
import { joinSentences } from '../i18n/joinSentences';
import type { Messages, WriteMessages } from '../i18n/messages';
import type { WritePageProps } from './writePageProps';

/** Where a write page's words come from: read at build for the page, kept in memory by the server for the plain way. */
export interface WritePageSource {
  readonly messages: WriteMessages;
  readonly languageNames: Messages['languageNames'];
  /** What can be asked in the same letter, this demand perhaps among it. */
  readonly demandIds: readonly DemandId[];
  /** Languages in which letters on the demand can be written. */
  readonly letterLanguages: readonly Locale[];
  readonly demandWording: (demand: DemandId) => DemandWording;
  readonly letterWording: Pick<LetterWording, 'profile' | 'addressForms'>;
  readonly institutions: Readonly<Record<string, Pick<InstitutionWording, 'note' | 'footnote'>>>;
  readonly who: WhoWording;
  readonly profileOf: (locale: Locale) => LocaleProfile;
  readonly isDraft: (locale: Locale) => boolean;
}

/** All that a write page says, for both ways of writing: with JavaScript and without. */
export const makeWritePageProps = (
  locale: Locale,
  demand: DemandId,
  {
    messages,
    languageNames,
    demandIds,
    letterLanguages,
    demandWording,
    letterWording,
    institutions,
    who,
    profileOf,
    isDraft,
  }: WritePageSource,
): WritePageProps => {
  const { title, prompts, notOffered, institutionNotOffered } = demandWording(demand);
  const { profile, addressForms } = letterWording;
  return {
    locale,
    demand,
    title,
    messages,
    wording: { prompts, notOffered: reasonsAgainst(who, notOffered), institutionNotOffered },
    others: demandIds.filter((id) => id !== demand).map((id) => ({ id, title: demandWording(id).title })),
    why: Object.fromEntries(ROLES.map((role) => [role, reasonFor(who, demand, role) ?? ''])),
    officeNames: addressForms.officeNames,
    institutionNotes: Object.fromEntries(
      Object.entries(institutions)
        .map(([id, { note, footnote }]) => [id, joinSentences(note, footnote)])
        .filter(([, note]) => note),
    ),
    languages: letterLanguages.map((id) => ({
      locale: id,
      name: profileOf(id).name,
      called: languageNames[id],
      draft: isDraft(id),
    })),
    profile: {
      date: profile.date,
      monthOfYear: profile.monthOfYear,
      months: profile.months,
      monthsAlone: profile.monthsAlone,
      firstOfMonth: profile.firstOfMonth,
    },
    beginning: [],
  };
};
