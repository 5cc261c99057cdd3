import { type Release, UNSERVED } from '../release/fileList';
import { at, BASE } from '../site/place';

/** What a person keeps: the pages of one language, named by its tag, or all. */
export type OfflineChoice = string;
export const EVERYTHING = 'all';

/** Answers pages from a copy (worker.ts); nothing registers it but the button. */
export const OFFLINE_WORKER = 'offline-worker.js';

/** Names the site where it shares its host with others, which may be copies of it. */
const PREFIX = `offline ${BASE && `${BASE} `}`;

/** Name of the copy of a release: its id is the SHA-256 of release.json, 64 hexadecimal digits. */
export const copyName = (id: string, choice: OfflineChoice): string => `${PREFIX}${id} ${choice}`;

export interface CopyName {
  readonly name: string;
  readonly id: string;
  readonly choice: OfflineChoice;
}

export const readCopyName = (name: string): CopyName | undefined => {
  if (!name.startsWith(PREFIX)) return undefined;
  const [, id, choice] = /^([0-9a-f]{64}) ([a-z]+)$/.exec(name.slice(PREFIX.length)) ?? [];
  return id && choice ? { name, id, choice } : undefined;
};

/** Lies in a copy once all of it is there; without it a copy is not used. */
export const COMPLETE_MARK = at('/offline-complete');

const ANSWERED_ANEW = /^(?:health$|[a-z]+\/plain(?:\/|$))/;

/** Paths that the server answers anew each time, or nobody; the worker itself is the browser's to keep. */
export const isLeftToHost = (path: string): boolean => path === OFFLINE_WORKER || ANSWERED_ANEW.test(path);

/** Shown at addresses where there is nothing. */
const NOTHING_THERE = /^(?:404\.html|404\/|_not-found\/)/;
/** A page for each state of which something is on record: to look up, with a connection; letters do without. */
const PAGE_OF_STATE = /^[a-z]+\/states\/[A-Z]{2}\//;
/** What is asked for by others than people: pictures beside links, rules and lists for search engines. */
const FOR_PROGRAMS = /^(?:\.well-known\/|previews\/|schemas\/|favicon\.ico$|robots\.txt$|sitemap\.xml$)/;
const HAN = /^fonts\/han-/;
/** Large faces for the names of two states. */
const FOR_FEW_NAMES = /^fonts\/(?:hangul|tibetan)-/;

/**
 * Paths of the release that a copy holds. Scripts, wording and typefaces of all languages are in every one, since a
 * letter's language is its recipient's; only the Chinese typeface, as large as all else, and the pages follow the choice,
 * and the Korean and the Tibetan one are in the whole copy alone.
 * The pages of single states are in none: 0.5 to 0.7 MB a language, 6 MB in all, which no letter needs.
 */
export const offlineFiles = (
  { files }: Pick<Release, 'files'>,
  choice: OfflineChoice,
  languages: readonly string[],
): readonly string[] =>
  Object.keys(files).filter((path) => {
    if (UNSERVED.includes(path) || isLeftToHost(path)) return false;
    if (NOTHING_THERE.test(path) || PAGE_OF_STATE.test(path) || FOR_PROGRAMS.test(path)) return false;
    if (choice === EVERYTHING) return true;
    if (FOR_FEW_NAMES.test(path)) return false;
    if (HAN.test(path)) return choice === 'zh';
    const [folder = ''] = path.split('/');
    return !languages.includes(folder) || folder === choice;
  });
