import { startTransition, useCallback, useEffect, useRef, useState } from 'react';

export interface Resource<Data> {
  /** What the present `load` gave; null till then. */
  readonly data: Data | null;
  /** How often loading has failed since something last came. */
  readonly failures: number;
  readonly retry: () => void;
}

/** Loads by `load`, anew when it is another function. What comes after something else was asked for is left aside. */
export const useResource = <Data>(load: () => Promise<Data>): Resource<Data> => {
  const [loaded, setLoaded] = useState<{ readonly by: typeof load; readonly data: Data } | null>(null);
  const [failures, setFailures] = useState(0);
  /** Counts what was asked for: only the last is waited for. */
  const asked = useRef(0);

  const start = useCallback(() => {
    asked.current += 1;
    const mine = asked.current;
    load().then(
      (data) => {
        if (mine !== asked.current) return;
        // What comes is drawn in short pieces, between which somebody may type.
        startTransition(() => {
          setLoaded({ by: load, data });
          setFailures(0);
        });
      },
      () => {
        if (mine === asked.current) setFailures((count) => count + 1);
      },
    );
  }, [load]);

  useEffect(() => {
    start();
    return () => {
      asked.current += 1;
    };
  }, [start]);

  return { data: loaded?.by === load ? loaded.data : null, failures, retry: start };
};
