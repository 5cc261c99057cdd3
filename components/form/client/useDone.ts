import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { isUpon, openUpon } from '@/lib/device/twoEntries';

export interface Done {
  readonly shown: boolean;
  readonly open: () => void;
  /** As the browser's Back: the form again, as it was left. */
  readonly close: () => void;
}

/**
 * Whether the form has given way to what follows the download. That state has an entry of its own in the browser's
 * history, so that Back edits the letter; where there is nothing to show for it, the entry is left at once.
 */
export const useDone = (possible: boolean): Done => {
  const [shown, setShown] = useState(false);
  /** Where the form stood, in pixels from its top; null while it was not left. */
  const place = useRef<number | null>(null);
  const follow = useEffectEvent(() => {
    if (isUpon() && !possible) window.history.back();
    setShown(isUpon() && possible);
  });
  useEffect(() => {
    // Reloaded, or come back to from another page: nothing of the letter is left.
    follow();
    const listen = () => follow();
    window.addEventListener('popstate', listen);
    return () => window.removeEventListener('popstate', listen);
  }, []);
  useEffect(() => {
    if (shown && !possible) follow();
  }, [shown, possible]);
  useEffect(() => {
    if (shown || place.current === null) return;
    window.scrollTo(0, place.current);
    place.current = null;
    // What had the focus is gone: it goes back to where the letter was asked for.
    document.querySelector<HTMLElement>('[data-download]')?.focus({ preventScroll: true });
  }, [shown]);
  return {
    shown: shown && possible,
    open: () => {
      place.current = window.scrollY;
      openUpon();
      setShown(true);
    },
    close: () => window.history.back(),
  };
};
