import { LOCALES, type Locale } from '../../../lib/domain/locales';
import { inFull, type SiteAddress } from '../../../lib/site/siteAddress';
import { PREVIEW_HEIGHT, PREVIEW_WIDTH } from './drawPreview';

/** What a page is, by its place: "en/write/repatriation/". */
export interface Place {
  readonly locale: Locale;
  /** Inside the language. */
  readonly path: string;
  readonly demand: string | undefined;
}

/** Null for pages that nobody is led to: missing ones, and those that speak of nothing but the way without script. */
export const readPlace = (place: string): Place | null => {
  if (place === '') return { locale: 'en', path: '', demand: undefined };
  const [tag, path = ''] = place.split(/\/(.*)/s);
  const locale = LOCALES.find((candidate) => candidate === tag);
  if (!locale || path.startsWith('plain/')) return null;
  return { locale, path, demand: /^(?:write|demands)\/([^/]+)\/$/.exec(path)?.[1] };
};

/** Places of the page in all languages that have it. */
const versions = ({ path }: Place, places: ReadonlySet<string>) =>
  LOCALES.map((locale) => ({ locale, place: `${locale}/${path}` })).filter(({ place }) => places.has(place));

const escapeAttribute = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

const meta = (property: string, content: string): string => `<meta property="${property}" content="${content}"/>`;

export interface Page {
  readonly html: string;
  readonly place: string;
  /** Places of all pages there are. */
  readonly places: ReadonlySet<string>;
}

/** The page with the icons and names that its device asks for. */
export const withManifest = ({ html, place }: Omit<Page, 'places'>): string => {
  const read = readPlace(place);
  const tags = [
    '<link rel="apple-touch-icon" href="/apple-touch-icon.png"/>',
    ...(place !== '' && read ? [`<link rel="manifest" href="/${read.locale}/manifest.webmanifest"/>`] : []),
  ];
  return html.replace('</head>', `${tags.join('')}</head>`);
};

/**
 * The page with what programs that show a link ask for, and search engines: its own address, the same page in the other
 * languages, and its picture (a place inside the site). Without an origin the page stays as it is: all of them have to be
 * addresses in full.
 */
export const withAddress = ({ html, place, places }: Page, address: SiteAddress, picture: string): string => {
  const read = readPlace(place);
  const own = inFull(address, place);
  if (!read || own === null) return html;
  const full = (of: string) => escapeAttribute(inFull(address, of) ?? '');
  const title = /<meta property="og:title" content="([^"]*)"/.exec(html)?.[1] ?? '';
  const tags = [
    `<link rel="canonical" href="${full(place)}"/>`,
    ...versions(read, places).map(
      ({ locale, place: other }) => `<link rel="alternate" hreflang="${locale}" href="${full(other)}"/>`,
    ),
    // Where nobody's language is known, home is the page that asks for it.
    ...(read.path === '' ? [`<link rel="alternate" hreflang="x-default" href="${full('')}"/>`] : []),
    meta('og:url', full(place)),
    meta('og:image', full(picture)),
    meta('og:image:type', 'image/png'),
    meta('og:image:width', String(PREVIEW_WIDTH)),
    meta('og:image:height', String(PREVIEW_HEIGHT)),
    meta('og:image:alt', title),
    `<meta name="twitter:card" content="summary_large_image"/>`,
    `<meta name="twitter:image" content="${full(picture)}"/>`,
  ];
  return html.replace(/<meta name="twitter:card"[^>]*>/, '').replace('</head>', `${tags.join('')}</head>`);
};

/** Addresses for search engines: every page in every language, sorted. */
export const sitemap = (places: ReadonlySet<string>, address: SiteAddress): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...[...places]
      .filter((place) => readPlace(place))
      .sort()
      .map((place) => `<url><loc>${escapeAttribute(encodeURI(inFull(address, place) ?? ''))}</loc></url>`),
    '</urlset>',
    '',
  ].join('\n');

/** Who may look: everybody, but for forms that only a server answers (docs/decisions/2026-11-30-to-be-found.md). */
export const robots = (address: SiteAddress): string => {
  const map = inFull(address, 'sitemap.xml');
  return [
    'User-agent: *',
    ...LOCALES.map((locale) => `Disallow: ${address.base}${locale}/plain/`),
    ...(map === null ? [] : [`Sitemap: ${map}`]),
    '',
  ].join('\n');
};
