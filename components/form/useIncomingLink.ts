import { useCallback, useEffect, useRef, useState } from 'react';
import type { World } from '@/lib/domain/catalogue';
import type { LinkNotice, PrefilledLink } from '@/lib/link/prefilledLink';

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
    const { readLink: read } = await import('./linkReading');
    handler.current.onLink(read(fragment, known));
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
