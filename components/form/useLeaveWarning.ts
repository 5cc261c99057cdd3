import { useEffect } from 'react';

/** The browser asks before a letter that was begun is thrown away with its tab. */
export const useLeaveWarning = (begun: boolean): void => {
  useEffect(() => {
    if (!begun) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [begun]);
};
