import type { DemandId, DemandWording } from '../domain/demand';
import type { DateProfile } from '../domain/locale';
import type { Locale } from '../domain/locales';
import type { Office } from '../domain/offices';
import type { Role } from '../domain/role';
import type { WriteMessages } from '../i18n/messages';

/** All that the server knows about a write page, in the page's language. */
export interface WritePageProps {
  readonly locale: Locale;
  readonly demand: DemandId;
  /** Of the demand. */
  readonly title: string;
  readonly messages: WriteMessages;
  readonly wording: Pick<DemandWording, 'prompts' | 'notOffered' | 'institutionNotOffered'>;
  /** Why each role can act on this demand. */
  readonly why: Readonly<Partial<Record<Role, string>>>;
  /** The other demands, which can be asked for in the same letter. */
  readonly others: readonly { readonly id: DemandId; readonly title: string }[];
  readonly officeNames: Readonly<Partial<Record<Office, string>>>;
  /** Of those that have one. */
  readonly institutionNotes: Readonly<Record<string, string>>;
  /** Letter languages, by their own name and as this page's language calls them; `draft` where no native reader has reviewed the wording. */
  readonly languages: readonly {
    readonly locale: Locale;
    readonly name: string;
    readonly called: string;
    readonly draft: boolean;
  }[];
  readonly profile: DateProfile;
  /** How a letter on the demand begins, by paragraph, read until it is composed; empty where it is never shown. */
  readonly beginning: readonly string[];
}
