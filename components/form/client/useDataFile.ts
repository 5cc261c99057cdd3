import { useEffect, useState } from 'react';
import { fetchData } from '@/lib/catalogue/fetchLetterSource';

/** Milliseconds. By the clock and not by what is typed: no request may tell when somebody types. */
const TRY_AGAIN = 15_000;

/** A data file of the site, fetched beside what the form needs first and tried again until it is there; null till then. */
export const useDataFile = <Data>(url: string): Data | null => {
  const [loaded, setLoaded] = useState<Data | null>(null);
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` is there to run the effect again
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let current = true;
    fetchData<Data>(url).then(
      (data) => current && setLoaded(data),
      () => {
        if (current) timer = setTimeout(() => setAttempt((count) => count + 1), TRY_AGAIN);
      },
    );
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [url, attempt]);

  return loaded;
};
