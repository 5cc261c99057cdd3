import { siteAddress } from './siteAddress';

/**
 * Where the site stands below its host's root: "" there, "/letters" for https://example.org/letters/. A setting of the
 * build (SITE_ADDRESS); scripts for browsers and the server hold it (tools/build/browserBundle.ts).
 */
export const BASE: string = process.env.SITE_BASE ?? siteAddress().base.slice(0, -1);

/** The address of a place in the site, as a browser asks for it: `place` begins with "/", the site's own root. */
export const at = (place: string): string => BASE + place;

/** The place in the site that a path is the address of; null outside the site. */
export const placeOf = (path: string): string | null => {
  if (!BASE) return path;
  if (path === BASE) return '/';
  return path.startsWith(`${BASE}/`) ? path.slice(BASE.length) : null;
};
