import { useCallback, useEffect, useState } from 'react';

type LaterSections = typeof import('./laterSections');

export interface LoadedSections {
  /** Null while they are loading, or could not be loaded. */
  readonly sections: LaterSections | null;
  readonly failed: boolean;
  readonly retry: () => void;
}

/** Loads the sections that the form shows only once it runs, beside the facts that it needs anyway. */
export const useLaterSections = (): LoadedSections => {
  const [sections, setSections] = useState<LaterSections | null>(null);
  const [failed, setFailed] = useState(false);

  const load = useCallback(async () => {
    try {
      setSections(await import('./laterSections'));
      setFailed(false);
    } catch {
      setFailed(true);
    }
  }, []);

  useEffect(() => void load(), [load]);
  return { sections, failed, retry: load };
};
