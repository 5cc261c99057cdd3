import { addressOf, sha256 } from '@/lib/release/fileList';

export type FileState = 'same' | 'different' | 'missing';

const lookAt = async (address: string, hash: string, cache: RequestCache): Promise<FileState> => {
  try {
    const response = await fetch(address, { cache, credentials: 'omit' });
    if (!response.ok) return 'missing';
    return (await sha256(await response.arrayBuffer())) === hash ? 'same' : 'different';
  } catch {
    return 'missing';
  }
};

/** Addresses this page has loaded itself, and so runs: not those that the check has asked for. */
const loadedHere = (): ReadonlySet<string> =>
  new Set(
    (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
      .filter(({ initiatorType }) => initiatorType !== 'fetch')
      .map(({ name }) => new URL(name).pathname),
  );

/**
 * Whether a file is as listed. Asked of the host past every cache; what this page itself runs is looked at a second
 * time as the browser keeps it, since that copy, not the host's, is what ran.
 */
export const checkFile = async (path: string, hash: string): Promise<FileState> => {
  const address = addressOf(path);
  const atHost = await lookAt(address, hash, 'no-store');
  if (atHost !== 'same' || !loadedHere().has(address)) return atHost;
  return lookAt(address, hash, 'force-cache');
};
