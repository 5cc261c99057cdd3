import { useEffect, useMemo } from 'react';
import { encodePrefilledLink, type PrefilledLink } from '@/lib/sharing/prefilledLink';

export interface MadeLink {
  readonly url: string;
  readonly wordsFit: boolean;
}

/** The link to a letter of these choices. */
export const makeLink = (choices: PrefilledLink, { withWords }: { readonly withWords: boolean }): MadeLink => {
  const { fragment, wordsFit } = encodePrefilledLink({ ...choices, words: withWords ? choices.words : null });
  // Where pages are printed there is no address.
  const { origin, pathname } = typeof window === 'undefined' ? { origin: '', pathname: '' } : window.location;
  return { url: `${origin}${pathname}#${fragment}`, wordsFit };
};

/** The same for as long as the choices are. */
export const usePrefilledLink = (choices: PrefilledLink, withWords: boolean): MadeLink => {
  const { words, ...others } = choices;
  const link = JSON.stringify({ ...others, words: withWords ? words : null });
  return useMemo(() => makeLink(JSON.parse(link) as PrefilledLink, { withWords }), [link, withWords]);
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
