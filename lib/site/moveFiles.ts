import { BASE } from './place';

/** An attribute that holds an address from the site's root; one that was moved already stays. */
const ADDRESS = /(<[a-z][^>]*?)>/gi;
const VALUE = /(\s[a-z-]+=")(\/(?!\/)[^"]*)(?=")/g;
const URL_IN_STYLES = /url\((["']?)(\/(?!\/)[^)]*)\)/g;

const moved = (address: string, base: string): string =>
  address === base || address.startsWith(`${base}/`) ? address : base + address;

/** A page written as for the root of a host, for where the site stands. */
export const movePage = (html: string, base = BASE): string =>
  base
    ? html.replace(ADDRESS, (tag) =>
        tag.replace(VALUE, (_, name: string, address: string) => name + moved(address, base)),
      )
    : html;

/** The same of a style sheet. */
export const moveStyles = (css: string, base = BASE): string =>
  base
    ? css.replace(URL_IN_STYLES, (_, quote: string, address: string) => `url(${quote}${moved(address, base)})`)
    : css;
