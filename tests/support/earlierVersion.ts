import type { LetterDraft } from '../../lib/domain/draft';
import type { ReadRecord } from '../../lib/domain/draftRecord';
import type { Locale } from '../../lib/domain/locales';
import type { LinkNotice, PrefilledLink } from '../../lib/sharing/prefilledLink';
import addresses from '../fixtures/317d81a/addresses.json' with { type: 'json' };
import byHand from '../fixtures/317d81a/byHand.json' with { type: 'json' };
import drafts from '../fixtures/317d81a/drafts.json' with { type: 'json' };
import kept from '../fixtures/317d81a/kept.json' with { type: 'json' };
import links from '../fixtures/317d81a/links.json' with { type: 'json' };
import names from '../fixtures/317d81a/names.json' with { type: 'json' };
import sealed from '../fixtures/317d81a/sealed.json' with { type: 'json' };

/** The day on which the earlier version made and read its files; ISO date. */
export const EARLIER_TODAY = '2026-11-22';

interface EarlierRecord {
  readonly reads: ReadRecord;
  /** The draft that its form then held; left out where that is `reads.draft`. */
  readonly form?: LetterDraft;
  /** Keys of what its form could not use; left out where there are none. */
  readonly unused?: readonly string[];
}

export interface EarlierLink {
  /** Path of the page. */
  readonly page: string;
  /** What stands after "#". */
  readonly fragment: string;
  readonly reads: { readonly link: PrefilledLink; readonly notices: readonly LinkNotice[] };
  readonly form: LetterDraft;
}

export interface EarlierFile extends EarlierRecord {
  /** Language of the page. */
  readonly locale: Locale;
  readonly file: string;
}

/** As a link or as a file. */
export interface EarlierSealed {
  readonly passphrase: string;
  readonly fragment?: string;
  readonly file?: string;
  readonly reads: ReadRecord;
}

export interface EarlierKept extends EarlierRecord {
  readonly key: string;
  readonly text: string;
  readonly reads: ReadRecord & { readonly kept: string };
}

/** What commit 317d81a wrote, with what it reads from it itself: tests/fixtures/317d81a/README.md. */
export const earlier = {
  addresses,
  byHand,
  drafts: drafts as readonly EarlierFile[],
  kept: kept as readonly EarlierKept[],
  links: links as readonly EarlierLink[],
  names,
  sealed: sealed as readonly EarlierSealed[],
};
