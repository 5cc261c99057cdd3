import { type Release, sha256 } from '../release/fileList';
import { headersFor, typeOf } from '../release/headers';
import { meantAddresses } from '../sharing/repairAddress';
import { unescaped } from '../sharing/repairFragment';
import { placeOf } from '../site/place';
import { type CopyName, EVERYTHING, isLeftToHost } from './offlineFiles';

/** The copy in use, with the list of its release. */
export interface OpenCopy extends CopyName {
  readonly files: Release['files'];
}

/**
 * Whether the browser asks the host as if there were no copy. Who asks past all caches wants the host: the check of the
 * release, and the copy when it is saved.
 */
export const isForHost = (
  { method, url, cache, headers }: Pick<Request, 'method' | 'url' | 'cache' | 'headers'>,
  origin: string,
): boolean => {
  const asked = new URL(url);
  const place = placeOf(asked.pathname);
  return (
    method !== 'GET' ||
    asked.origin !== origin ||
    place === null ||
    headers.has('range') ||
    cache === 'no-store' ||
    isLeftToHost(place.slice(1))
  );
};

/** Path in the release of a place, where the release has it: pages by their folder, with or without its slash. */
const pathIn = (files: Release['files'], place: string): string | undefined => {
  const path = unescaped(place.slice(1));
  const candidates = path === '' || path.endsWith('/') ? [`${path}index.html`] : [path, `${path}/index.html`];
  return candidates.find((candidate) => Object.hasOwn(files, candidate));
};

/** The page that says what the copy does not hold, in a language that it holds. */
const missingPage = ({ choice, files }: OpenCopy, place: string): string => {
  const [, asked = ''] = place.split('/');
  const known = Object.hasOwn(files, `${asked}/offline/index.html`) ? asked : 'en';
  return `/${choice === EVERYTHING ? known : choice}/offline/`;
};

const fits = async (response: Response, hash: string): Promise<boolean> =>
  (await sha256(await response.clone().arrayBuffer())) === hash;

/**
 * What is stored, with the headers of the release: those that a host once gave with it are in no list, and one of them may
 * lead elsewhere or loosen the policy for as long as the copy is there.
 */
const asReleased = (stored: Response, path: string): Response =>
  new Response(stored.body, {
    headers: { ...headersFor(`/${path}`), 'Content-Type': typeOf(path) },
  });

export interface Sources {
  /** What the copy holds under a path of its release. */
  readonly stored: (path: string) => Promise<Response | undefined>;
  /** Rejects where there is no connection. */
  readonly host: () => Promise<Response>;
}

/** A response, or the place to go to instead; null where there is neither. */
export type Answer = Response | { readonly goTo: string } | null;

/**
 * Answers from a copy. Each file is held against the list of its release whenever it is read; what does not fit comes
 * from the host, if it fits there.
 */
export const answer = async (
  copy: OpenCopy,
  { place, isPage }: { readonly place: string; readonly isPage: boolean },
  { stored, host }: Sources,
): Promise<Answer> => {
  const { files } = copy;
  const path = pathIn(files, place);
  if (isPage && !path) {
    const meant = meantAddresses(place).find(({ page }) => pathIn(files, page));
    if (meant) return { goTo: meant.address };
  }
  const hash = path && files[path];
  const kept = path && (await stored(path));
  if (path && kept && hash && (await fits(kept, hash))) return asReleased(kept, path);
  try {
    const fresh = await host();
    // A page is whole by itself. A part that is not of this release would mix two.
    return isPage || !hash || (await fits(fresh, hash)) ? fresh : null;
  } catch {
    const page = missingPage(copy, place);
    return isPage && place !== page ? { goTo: `${page}#missing` } : null;
  }
};
