import type { World } from '@/lib/domain/catalogue';
import { hostsToSpellOut } from '@/lib/link/hostsToSpellOut';
import { decodePrefilledLink, type LinkNotice, type PrefilledLink } from '@/lib/link/prefilledLink';
import { vocabularyOf } from '@/lib/link/vocabularyOf';
import { cleanText } from '@/lib/locale/cleanText';

/** A link with its words made safe to show. A chunk of its own, loaded only where the page was opened with a link. */
export const readLink = (
  fragment: string,
  world: World,
): { readonly link: PrefilledLink; readonly notices: readonly LinkNotice[] } => {
  const { link, notices } = decodePrefilledLink(fragment, vocabularyOf(world));
  const { text, removed } = cleanText(link.words ?? '');
  const aboutWords: LinkNotice[] = [
    ...(removed ? [{ code: 'controls', slots: {} } as const] : []),
    ...hostsToSpellOut(text).map((value) => ({ code: 'trueHost', slots: { value } }) as const),
  ];
  return { link: { ...link, words: text || null }, notices: [...notices, ...aboutWords] };
};
