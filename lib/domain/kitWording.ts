import type { Direction, Locale } from './locales';
import type { RecipientGroup } from './recipientGroups';

/** What a campaign's kit says in one language, and what is said of one that came with a link. */
export interface KitWording {
  readonly locale: Locale;
  readonly direction: Direction;
  readonly siteName: string;
  /** What the site is called in each language. */
  readonly siteNames: readonly string[];
  /** Title and sentence of each demand. */
  readonly demands: Readonly<Record<string, { readonly title: string; readonly summary: string }>>;
  readonly groups: Readonly<Record<RecipientGroup, string>>;
  readonly kit: {
    readonly share: string;
    readonly group: string;
    readonly call: string;
    readonly says: string;
    readonly to: string;
    readonly scan: string;
    readonly stepsTitle: string;
    readonly steps: Readonly<Record<'live' | 'given' | 'group' | 'name' | 'send' | 'sendAll', string>>;
    readonly private: string;
    readonly qrAlt: string;
  };
  readonly incoming: Readonly<Record<'title' | 'by' | 'note' | 'hide' | 'leftOut', string>>;
}
