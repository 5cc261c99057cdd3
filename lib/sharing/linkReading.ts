import type { World } from '../domain/catalogue';
import { cleanText } from '../i18n/cleanText';
import { encryptedInFragment } from './encryptedDraft';
import { hostsToSpellOut } from './hostsToSpellOut';
import { decodeLink, encodeLink, type LinkNotice, NO_CHOICES, type PrefilledLink, type WordsCodec } from './linkFormat';
import { vocabularyOf } from './linkVocabulary';

export interface IncomingLink {
  readonly link: PrefilledLink;
  readonly notices: readonly LinkNotice[];
  /** A sealed draft, which waits for its passphrase; a link holds one or choices. */
  readonly sealed: string | null;
}

/** A link with its words made safe to show. */
export const readLink = (fragment: string, world: World, codec: WordsCodec): IncomingLink => {
  const found = encryptedInFragment(fragment);
  if (found) {
    const notices: LinkNotice[] = found.mended ? [{ code: 'added', slots: {} }] : [];
    return { link: NO_CHOICES, notices, sealed: found.sealed };
  }
  const { link, notices } = decodeLink(fragment, vocabularyOf(world), codec);
  const { text, removed } = cleanText(link.words ?? '');
  const aboutWords: LinkNotice[] = [
    ...(removed ? [{ code: 'controls', slots: {} } as const] : []),
    ...hostsToSpellOut(text).map((value) => ({ code: 'trueHost', slots: { value } }) as const),
  ];
  return { link: { ...link, words: text || null }, notices: [...notices, ...aboutWords], sealed: null };
};

/** What of a link may stay in the address bar: its choices, never words. Empty where there are none. */
export const fragmentOfChoices = (link: PrefilledLink): string =>
  encodeLink({ ...link, words: null, intro: undefined }, null).fragment;
