import { useCallback, useEffect, useRef, useState } from 'react';
import { listDigits, type Release, releaseAddress, UNSERVED } from '@/lib/release/fileList';
import { checkFile, type FileState } from './checkFile';
import { checkHeaders, type HeaderFinding } from './checkHeaders';

export interface FileFinding {
  readonly path: string;
  readonly state: FileState;
}

export interface Listed {
  readonly release: Release;
  readonly digits: string;
  /** Path and hash of every file a host hands out. */
  readonly files: readonly (readonly [string, string])[];
}

export interface ReleaseCheck {
  /** Null while it loads, 'failed' where it does not come. */
  readonly listed: Listed | 'failed' | null;
  readonly running: boolean;
  /** True from the first start on: who stops at once is told so, too. */
  readonly begun: boolean;
  readonly findings: readonly FileFinding[];
  readonly headers: readonly HeaderFinding[] | null;
  readonly start: () => void;
  readonly stop: () => void;
}

const AT_ONCE = 4;

const loadList = async (): Promise<Listed> => {
  const response = await fetch(releaseAddress, { cache: 'no-store' });
  if (!response.ok) throw new Error(String(response.status));
  const release = (await response.json()) as Release;
  const files = Object.entries(release.files).filter(([path]) => !UNSERVED.includes(path));
  return { release, digits: await listDigits(release), files };
};

/** Loads the list when the page opens, and every file on it when asked to. */
export const useReleaseCheck = (): ReleaseCheck => {
  const [listed, setListed] = useState<Listed | 'failed' | null>(null);
  const [running, setRunning] = useState(false);
  const [begun, setBegun] = useState(false);
  const [findings, setFindings] = useState<readonly FileFinding[]>([]);
  const [headers, setHeaders] = useState<readonly HeaderFinding[] | null>(null);
  const round = useRef(0);

  useEffect(() => {
    loadList()
      .then(setListed)
      .catch(() => setListed('failed'));
    return () => {
      round.current += 1;
    };
  }, []);

  const stop = useCallback(() => {
    round.current += 1;
    setRunning(false);
  }, []);

  const start = useCallback(() => {
    if (listed === null || listed === 'failed') return;
    round.current += 1;
    const mine = round.current;
    const waiting = [...listed.files];
    setRunning(true);
    setBegun(true);
    setFindings([]);
    setHeaders(null);
    checkHeaders(window.location.pathname)
      .then(setHeaders)
      .catch(() => setHeaders(null));
    const work = async (): Promise<void> => {
      for (let next = waiting.shift(); next && round.current === mine; next = waiting.shift()) {
        const [path, hash] = next;
        const state = await checkFile(path, hash);
        if (round.current === mine) setFindings((before) => [...before, { path, state }]);
      }
    };
    void Promise.all(Array.from({ length: AT_ONCE }, work)).then(() => {
      if (round.current === mine) setRunning(false);
    });
  }, [listed]);

  return { listed, running, begun, findings, headers, start, stop };
};
