import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import type { World } from '@/lib/domain/catalogue';
import { holdsWords, type PrefilledLink, type WordsCodec } from '@/lib/sharing/linkFormat';
import { fragmentOfChoices, type IncomingLink, readLink } from '@/lib/sharing/linkReading';

/** Target of the link that leads past the head of the page (components/ui/PageFrame.tsx). */
const MAIN = 'main';

const putIntoAddress = (fragment: string): void =>
  window.history.replaceState(window.history.state, '', window.location.pathname + (fragment && `#${fragment}`));

export interface IncomingLinks {
  /**
   * True once the link that the page was opened with is read, or there is none: before that a person could type into a
   * form that is about to change.
   */
  readonly read: boolean;
  /** Puts the choices of a link that was used into the address, where they stay until another link is used. */
  readonly keep: (used: PrefilledLink) => void;
}

/** Fragment of the link that was used last. The address is the page's, so it outlives a form that is drawn anew. */
let kept = '';

/** The letter is no longer the one of the link: its choices leave the address. */
export const forgetLink = (): void => {
  kept = '';
  putIntoAddress(kept);
};

/**
 * Reads the address's fragment when the page opens and whenever another link is opened in the same tab. It is taken
 * out of the address bar at once; its choices come back when they are used, so that the page can be reloaded, marked
 * or handed to another browser. Words, sealed drafts and what the person does in the form never get there
 * (docs/decisions/2026-11-29-choices-in-the-address.md).
 */
export const useIncomingLink = (
  world: World | null,
  onLink: (incoming: IncomingLink, codec: WordsCodec) => void,
): IncomingLinks => {
  const [read, setRead] = useState(false);
  const handle = useEffectEvent(onLink);

  const keep = useCallback((used: PrefilledLink) => {
    const fragment = fragmentOfChoices(used);
    if (!fragment) return;
    kept = fragment;
    putIntoAddress(fragment);
  }, []);

  useEffect(() => {
    if (!world) return;
    let stale = false;
    const take = (fragment: string, codec: WordsCodec): void => {
      if (stale) return;
      handle(readLink(fragment, world, codec), codec);
      setRead(true);
    };
    const readAddress = (): void => {
      const fragment = window.location.hash.slice(1);
      if (fragment && fragment !== kept) putIntoAddress(kept);
      if (!fragment || fragment === MAIN || fragment === kept) setRead(true);
      else if (!holdsWords(fragment)) take(fragment, null);
      // Where it does not come, the choices are of use all the same, and the words are said to be missing.
      else import('@/lib/sharing/encodeWords').catch(() => null).then((codec) => take(fragment, codec));
    };
    readAddress();
    window.addEventListener('hashchange', readAddress);
    return () => {
      stale = true;
      window.removeEventListener('hashchange', readAddress);
    };
  }, [world]);

  return { read, keep };
};
