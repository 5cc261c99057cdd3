import { useEffect, useMemo } from 'react';
import type { FormValues } from '@/lib/domain/formValues';
import { isLasting } from '@/lib/domain/recipientGroups';
import { codeOf, rowsOf } from '@/lib/form/recipientRows';
import type { WritePageProps } from '@/lib/form/writePageProps';
import { encodeLink, type PrefilledLink, type WordsCodec } from '@/lib/sharing/linkFormat';
import { groupOf, type LinkSetting, linkOfForm } from '@/lib/sharing/linkUse';
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

/** The link to a letter of these choices; with their words where there is a codec for them. */
export const makeLink = (page: LinkPage, choices: PrefilledLink, codec: WordsCodec): MadeLink => {
  const { fragment, wordsFit } = encodeLink({ ...choices, words: codec && choices.words }, codec);
  return { url: `${pageUrl(page)}#${fragment}`, wordsFit };
};

/** The link to all that a form writes to, where they are a group; else to the first of them. */
export const linkToAll = (values: FormValues, setting: LinkSetting): PrefilledLink => {
  const { to, office, recipients } = values;
  const group = groupOf(new Set(rowsOf({ to, office, recipients }).map(codeOf)), setting);
  return { ...linkOfForm(values), ...(group && { to: null, office: null, group }) };
};

/** What a link for others holds of a form, and whether somebody who is written to as well is not in it. */
export const choicesToShare = (
  values: FormValues,
  setting: LinkSetting,
): { readonly choices: PrefilledLink; readonly firstOnly: boolean } => {
  const all = linkToAll(values, setting);
  const choices = all.group && !isLasting(all.group) ? linkOfForm(values) : all;
  return { choices, firstOnly: values.recipients !== '' && !choices.group };
};

/** The same for as long as the choices are. */
export const usePrefilledLink = ({ locale, demand }: LinkPage, choices: PrefilledLink, codec: WordsCodec): MadeLink => {
  const { words, ...others } = choices;
  const link = JSON.stringify({ ...others, words: codec && words });
  return useMemo(
    () => makeLink({ locale, demand }, JSON.parse(link) as PrefilledLink, codec),
    [locale, demand, link, codec],
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
