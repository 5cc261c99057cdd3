import { useCallback, useEffect, useRef, useState } from 'react';
import { onLeft } from '@/lib/device/leaving';
import { deleteUnfinished, type HostRelease, hostRelease, removeAll, savedCopy } from '@/lib/offline/copies';
import type { CopyName, OfflineChoice } from '@/lib/offline/offlineFiles';
import { type SaveResult, saveCopy } from '@/lib/offline/saveCopy';

export type Outcome = SaveResult | 'removed' | 'notRemoved';

export interface OfflineCopy {
  /** Null where none is saved. */
  readonly copy: CopyName | null;
  /** What the host has now; null where it cannot be reached. */
  readonly host: HostRelease | null;
  readonly ready: boolean;
  /** Files saved so far, while a copy is being saved. */
  readonly progress: { readonly done: number; readonly count: number } | null;
  readonly outcome: Outcome | null;
  readonly save: (choice: OfflineChoice) => void;
  readonly cancel: () => void;
  readonly remove: () => void;
}

export const useOfflineCopy = (languages: readonly string[]): OfflineCopy => {
  const [copy, setCopy] = useState<CopyName | null>(null);
  const [host, setHost] = useState<HostRelease | null>(null);
  const [ready, setReady] = useState(false);
  const [progress, setProgress] = useState<OfflineCopy['progress']>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const running = useRef<AbortController | null>(null);

  useEffect(() => onLeft(() => running.current?.abort()), []);

  useEffect(() => {
    const look = async (): Promise<void> => {
      await deleteUnfinished().catch(() => undefined);
      setCopy(await savedCopy().catch(() => null));
      setHost(await hostRelease().catch(() => null));
      setReady(true);
    };
    void look();
    return () => running.current?.abort();
  }, []);

  const save = useCallback(
    (choice: OfflineChoice) => {
      if (!host || running.current) return;
      const controller = new AbortController();
      running.current = controller;
      setOutcome(null);
      setProgress({ done: 0, count: 0 });
      const onProgress = (done: number, count: number): void => setProgress({ done, count });
      const run = async (): Promise<void> => {
        setOutcome(await saveCopy({ host, choice, languages, signal: controller.signal, onProgress }));
        setCopy(await savedCopy());
      };
      run()
        .catch(() => setOutcome('failed'))
        .finally(() => {
          running.current = null;
          setProgress(null);
        });
    },
    [host, languages],
  );

  const cancel = useCallback(() => running.current?.abort(), []);

  const remove = useCallback(() => {
    const run = async (): Promise<void> => {
      await removeAll();
      setCopy(null);
      setOutcome('removed');
    };
    run().catch(() => setOutcome('notRemoved'));
  }, []);

  return { copy, host, ready, progress, outcome, save, cancel, remove };
};
