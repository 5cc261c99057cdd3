import type { Act } from './act';
import type { BareAddressForms, InstitutionWording } from './addressForm';
import type { Demand, DemandId } from './demand';
import type { Fact, FactWording, Source } from './fact';
import type { BareGovernments } from './government';
import type { EnvelopeLayout, LetterLayout } from './layout';
import type { LetterLabels } from './letterLabels';
import type { LocaleProfile } from './locale';
import type { Locale } from './locales';
import type { OfferRules } from './offer';
import type { Institution, SecurityCouncil, State, StateNames } from './recipient';
import type { GroupLists } from './recipientGroups';
import type { UsualLanguages } from './recipientLanguage';
import type { Safeguard } from './safeguard';
import type { LetterRecord, RecordSentence } from './stateRecord';
import type { Template } from './template';
import type { LetterVote } from './vote';

/** What is the same in every language: who there is, what can be asked, how paper is laid out. */
export interface BareWorld {
  readonly states: readonly State[];
  readonly institutions: readonly Institution[];
  readonly council: SecurityCouncil;
  readonly languages: UsualLanguages;
  readonly governments: BareGovernments;
  readonly demands: readonly Demand[];
  /** What states are known to have done, by a source. */
  readonly acts: readonly Act[];
  /** What is known about states and may stand in letters, the newest first. */
  readonly records: readonly LetterRecord[];
  /** What many states did at once and may be thanked for, the weightiest first. */
  readonly votes: readonly LetterVote[];
  /** States of which anything is on record, also what pages alone tell: each has a page of its own, in every language. */
  readonly onRecord: readonly string[];
  /** Those with a page in some languages only; absent where there are none. */
  readonly onRecordIn?: Readonly<Partial<Record<Locale, readonly string[]>>>;
  /** ISO day of the newest event that the catalogue knows of. */
  readonly knownUntil: string;
  /** Where pages alone tell something newer of a state: the last day of its month, by ISO code. */
  readonly knownLater: Readonly<Record<string, string>>;
  /** States to which people cannot be returned without danger. */
  readonly safeguards: readonly Pick<Safeguard, 'state' | 'effect'>[];
  /** Who can be written to together. */
  readonly groups: GroupLists;
  /** Which letter is offered first to somebody who lives in a state. */
  readonly offers: OfferRules;
  readonly layouts: readonly LetterLayout[];
  readonly envelopes: readonly EnvelopeLayout[];
}

type Named<Recipient> = Recipient & { readonly name: string };

/** The world, its recipients called as one language calls them: that of the page. */
export interface World extends BareWorld {
  readonly states: readonly Named<State>[];
  readonly institutions: readonly Named<Institution>[];
}

/** All that a letter in one language needs besides its templates. */
export interface LetterWording {
  readonly labels: LetterLabels;
  readonly locale: Locale;
  readonly profile: LocaleProfile;
  readonly states: Readonly<Record<string, StateNames>>;
  /** Notes and footnotes are for pages. */
  readonly institutions: Readonly<Record<string, Pick<InstitutionWording, 'name' | 'forms'>>>;
  readonly addressForms: BareAddressForms;
  /** `statement` only of facts that are acts (content/catalogue/acts.json), which letters of thanks tell whole. */
  readonly facts: Readonly<
    Record<
      string,
      Pick<Fact, 'source' | 'alsoSources'> & Pick<FactWording, 'phrase'> & Partial<Pick<FactWording, 'statement'>>
    >
  >;
  readonly law: Readonly<Record<string, string>>;
  /** What `World.records` and `World.votes` say, by id. */
  readonly records: Readonly<Record<string, RecordSentence>>;
  /** Those that a fact or record of letters names; in a `url`, {@link ADDRESS_SLOT} stands for what `address` says already. */
  readonly sources: Readonly<
    Record<string, Pick<Source, 'publisher' | 'title' | 'titleLanguage' | 'date' | 'address' | 'url'>>
  >;
}

/** For what would stand twice in a file that everybody loads. */
export const ADDRESS_SLOT = '{address}';

/** What letters tell, which is loaded after all that the form needs. */
export type ToldWording = Pick<LetterWording, 'facts' | 'law' | 'records' | 'sources'>;
/** How a language names and addresses: the rest of a letter's wording, which the form searches recipients by, too. */
export type NamesWording = Omit<LetterWording, keyof ToldWording>;

/** The templates of one letter language. */
export interface LetterTemplates {
  readonly letter: Template;
  /** What thanks, reminders and replies say whatever the demand. */
  readonly kinds: Template;
  readonly demands: Readonly<Record<DemandId, Template>>;
}
