import { useCallback, useEffect, useRef, useState } from 'react';
import type { World } from '@/lib/domain/catalogue';
import { LOCALES } from '@/lib/domain/locales';
import { OTHER_RECIPIENT } from '@/lib/domain/offices';
import { isOffice } from '@/lib/letter/resolveRecipient';
import type { LinkNotice, LinkVocabulary, PrefilledLink } from '@/lib/link/prefilledLink';
import { cleanText } from '@/lib/locale/cleanText';

const vocabularyOf = (world: World): LinkVocabulary => ({
  isRecipient: (id) =>
    id === OTHER_RECIPIENT ||
    world.states.some(({ iso2 }) => iso2 === id) ||
    world.institutions.some((institution) => institution.id === id),
  isOffice: (to, office): office is never => isOffice(office) && world.states.some(({ iso2 }) => iso2 === to),
  isLocale: (tag): tag is never => (LOCALES as readonly string[]).includes(tag),
  isDemand: (id) => world.demands.some((demand) => demand.id === id),
});

/** A fragment that begins so holds a sealed draft; what follows is opened in components/form/drafts. */
const SEALED = 'sealed=';

export interface IncomingLink {
  readonly link: PrefilledLink;
  readonly notices: readonly LinkNotice[];
}

/**
 * Reads the address's fragment when the page opens and whenever another link is opened in the same tab.
 * It is taken out of the address bar at once, so that it is neither shared nor read again by accident.
 * Returns true once the link that the page was opened with is read, or there is none: before that a person could
 * type into a form that is about to change.
 */
export const useIncomingLink = (
  world: World | null,
  onLink: (incoming: IncomingLink) => void,
  onSealed: (sealed: string) => void,
): boolean => {
  const handler = useRef({ onLink, onSealed });
  useEffect(() => {
    handler.current = { onLink, onSealed };
  });
  const [opened, setOpened] = useState(0);
  const [read, setRead] = useState(false);

  useEffect(() => {
    const listen = () => setOpened((count) => count + 1);
    window.addEventListener('hashchange', listen);
    return () => window.removeEventListener('hashchange', listen);
  }, []);

  const readLink = useCallback(async (fragment: string, known: World) => {
    const { decodePrefilledLink } = await import('@/lib/link/prefilledLink');
    const { link, notices } = await decodePrefilledLink(fragment, vocabularyOf(known));
    const words = link.words === null ? null : cleanText(link.words).text || null;
    handler.current.onLink({ link: { ...link, words }, notices });
    setRead(true);
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `opened` counts the links opened in this tab
  useEffect(() => {
    const fragment = window.location.hash.slice(1);
    if (!world) return;
    if (!fragment || fragment === 'main') {
      setRead(true);
      return;
    }
    window.history.replaceState(window.history.state, '', window.location.pathname);
    if (fragment.startsWith(SEALED)) {
      handler.current.onSealed(fragment.slice(SEALED.length));
      setRead(true);
    } else void readLink(fragment, world);
  }, [world, opened, readLink]);

  return read;
};
