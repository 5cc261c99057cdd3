/**
 * Where a build will stand, by its one setting SITE_ADDRESS: "https://letters.example.org/", or with the folder below
 * which it lies, "https://example.org/letters/". Without an origin ("/letters/", or not set) no page names an address in
 * full, so that it says the same wherever it is put.
 */
export interface SiteAddress {
  /** "https://example.org", or null where none is set. */
  readonly origin: string | null;
  /** Path of the first page; begins and ends with "/". */
  readonly base: string;
}

const FOLDER = /^\/(?:[\w.~-]+\/)*$/;

/** Throws for what is no address of a site: a query, a fragment, a user's name, another scheme. */
export const readSiteAddress = (setting: string | undefined): SiteAddress => {
  const text = setting?.trim() ?? '';
  const [, origin = null, path = ''] = /^(https?:\/\/[^/?#@\s]+)?((?:\/.*)?)$/.exec(text) ?? [null, null, '?'];
  const base = path.endsWith('/') ? path : `${path}/`;
  const known = origin === null || (URL.canParse(origin) && new URL(origin).origin === origin);
  if (!known || !FOLDER.test(base)) {
    throw new Error(
      `SITE_ADDRESS is "${text}"; it is to be like "https://example.org/" or "https://example.org/letters/".`,
    );
  }
  return { origin, base };
};

/** The address of this build. */
export const siteAddress = (): SiteAddress => readSiteAddress(process.env.SITE_ADDRESS);

/** A place inside the site, "en/check/", in full; null where no origin is set. */
export const inFull = ({ origin, base }: SiteAddress, place: string): string | null =>
  origin === null ? null : `${origin}${base}${place}`;
