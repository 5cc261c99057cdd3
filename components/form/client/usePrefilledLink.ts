import { useEffect, useMemo } from 'react';
import type { WritePageProps } from '@/lib/form/writePageProps';
import { encodePrefilledLink, type PrefilledLink } from '@/lib/sharing/prefilledLink';
import { at } from '@/lib/site/place';

export interface MadeLink {
  readonly url: string;
  readonly wordsFit: boolean;
}

/** Which form a link is to. */
type LinkPage = Pick<WritePageProps, 'locale' | 'demand'>;

/** Of a page: the address in the browser may still be that of the demand which was written on before. */
export const pageUrl = ({ locale, demand }: LinkPage): string =>
  // Where pages are printed there is no address.
  (typeof window === 'undefined' ? '' : window.location.origin) + at(`/${locale}/write/${demand}/`);

/** The link to a letter of these choices. */
export const makeLink = (
  page: LinkPage,
  choices: PrefilledLink,
  { withWords }: { readonly withWords: boolean },
): MadeLink => {
  const { fragment, wordsFit } = encodePrefilledLink({ ...choices, words: withWords ? choices.words : null });
  return { url: `${pageUrl(page)}#${fragment}`, wordsFit };
};

/** The same for as long as the choices are. */
export const usePrefilledLink = (
  { locale, demand }: LinkPage,
  choices: PrefilledLink,
  withWords: boolean,
): MadeLink => {
  const { words, ...others } = choices;
  const link = JSON.stringify({ ...others, words: withWords ? words : null });
  return useMemo(
    () => makeLink({ locale, demand }, JSON.parse(link) as PrefilledLink, { withWords }),
    [locale, demand, link, withWords],
  );
};

/** Whoever changes the page's language keeps their choices: the links to the other languages get the same fragment. */
export const useLanguageLinks = (url: string): void => {
  useEffect(() => {
    const carry = ({ target }: MouseEvent) => {
      const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[hreflang]') : null;
      if (link) link.hash = new URL(url).hash;
    };
    document.addEventListener('click', carry);
    return () => document.removeEventListener('click', carry);
  }, [url]);
};
