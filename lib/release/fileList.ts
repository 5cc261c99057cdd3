import { at } from '../site/place';

/** The list of a release's files: out/release.json, written at the end of a build. */
export interface Release {
  readonly version: string;
  /** Where it was made to stand (lib/site/siteAddress.ts); absent where that was not said. */
  readonly address?: string;
  /** Size of all files together, bytes. */
  readonly bytes: number;
  /** Path inside the release → SHA-256 of the file, 64 hexadecimal digits; sorted by path. */
  readonly files: Readonly<Record<string, string>>;
  /** What is saved for offline use (offlineFiles.ts): language, or "all" → bytes. */
  readonly offline?: Readonly<Record<string, number>>;
}

export const RELEASE_FILE = 'release.json';

/** Told to the host, which does not hand them out. */
export const UNSERVED: readonly string[] = ['_headers', '.htaccess', '.nojekyll'];

const toHex = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

const digest = async (bytes: BufferSource): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));

export const sha256 = async (bytes: BufferSource): Promise<string> => toHex(await digest(bytes));

/** The list as `sha256sum` writes and checks it: a line per file, sorted. */
export const asSha256sum = ({ files }: Pick<Release, 'files'>): string =>
  Object.entries(files)
    .map(([path, hash]) => `${hash}  ${path}\n`)
    .join('');

const GROUPS = 6;
const GROUP_DIGITS = 5;

/**
 * The list in 30 digits, to be read out over a telephone: six times the remainder of 5 bytes of the list's SHA-256 by
 * 100,000. Some 99 bits: nobody finds another list with the same digits.
 */
export const listDigits = async (release: Pick<Release, 'files'>): Promise<string> => {
  const hash = await digest(new TextEncoder().encode(asSha256sum(release)));
  return Array.from({ length: GROUPS }, (_, group) => {
    const bytes = hash.slice(group * 5, group * 5 + 5);
    const number = bytes.reduce((sum, byte) => sum * 256 + byte, 0);
    return String(number % 10 ** GROUP_DIGITS).padStart(GROUP_DIGITS, '0');
  }).join(' ');
};

/** A file of the release as a place in the site: pages by their folder, as people open them. */
export const placeOfFile = (path: string): string =>
  `/${path
    .replace(/(^|\/)index\.html$/, '$1')
    .split('/')
    .map(encodeURIComponent)
    .join('/')}`;

/** Where it is found, as a browser asks for it. */
export const addressOf = (path: string): string => at(placeOfFile(path));

/** The address of the list itself. */
export const releaseAddress = at(`/${RELEASE_FILE}`);
