import { useEffect } from 'react';

/** The browser asks before a letter that was begun is thrown away with its tab. */
export const useLeaveWarning = (begun: boolean): void => {
  useEffect(() => {
    if (!begun) return;
    const warn = (event: BeforeUnloadEvent) => {
      // Who leaves by the button for that (public/page.js) is in a hurry.
      if (!('left' in document.documentElement.dataset)) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [begun]);
};
