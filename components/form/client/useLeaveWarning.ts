import { useEffect } from 'react';
import { hasLeft } from '@/lib/device/leaving';

/** The browser asks before a letter that was begun is thrown away with its tab. */
export const useLeaveWarning = (begun: boolean): void => {
  useEffect(() => {
    if (!begun) return;
    const warn = (event: BeforeUnloadEvent) => {
      // Who leaves by the button for that is in a hurry.
      if (!hasLeft()) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [begun]);
};
