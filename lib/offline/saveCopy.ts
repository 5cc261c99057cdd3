import { addressOf, releaseAddress, sha256 } from '../release/fileList';
import { deleteCopies, type HostRelease, LOCK, register, removeAll, savedCopy } from './copies';
import { COMPLETE_MARK, copyName, type OfflineChoice, offlineFiles } from './offlineFiles';

export interface SaveOrder {
  readonly host: HostRelease;
  readonly choice: OfflineChoice;
  readonly languages: readonly string[];
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, count: number) => void;
}

export type SaveResult = 'saved' | 'cancelled' | 'full' | 'mismatch' | 'failed';

class Mismatch extends Error {}

const AT_ONCE = 4;
/** The body alone, which the list knows; what answers from the copy gives the headers (answer.ts). */
const keep = (cache: Cache, address: string, body: ArrayBuffer): Promise<void> =>
  cache.put(address, new Response(body));

/** A file from the copy that is there already, where it has not changed; else from the host. */
const saveFile = async (
  cache: Cache,
  before: Cache | null,
  path: string,
  hash: string,
  signal: AbortSignal,
): Promise<void> => {
  const address = addressOf(path);
  const oldBody = await (await before?.match(address))?.arrayBuffer();
  if (oldBody && (await sha256(oldBody)) === hash) return keep(cache, address, oldBody);
  const response = await fetch(address, { cache: 'no-store', credentials: 'omit', signal });
  if (!response.ok) throw new Mismatch(`${response.status} for ${path}`);
  const body = await response.arrayBuffer();
  if ((await sha256(body)) !== hash) throw new Mismatch(path);
  return keep(cache, address, body);
};

const fill = async (name: string, { host, choice, languages, signal, onProgress }: SaveOrder): Promise<void> => {
  const present = await savedCopy();
  const before = present ? await caches.open(present.name) : null;
  signal.throwIfAborted();
  const cache = await caches.open(name);
  const paths = offlineFiles(host.release, choice, languages);
  const waiting = [...paths];
  let done = 0;
  const work = async (): Promise<void> => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      signal.throwIfAborted();
      await saveFile(cache, before, path, host.release.files[path] ?? '', signal);
      done += 1;
      onProgress(done, paths.length);
    }
  };
  const workers = await Promise.allSettled(
    Array.from({ length: AT_ONCE }, () =>
      work().catch((error) => {
        waiting.length = 0;
        throw error;
      }),
    ),
  );
  for (const worker of workers) if (worker.status === 'rejected') throw worker.reason;
  await cache.put(releaseAddress, new Response(host.bytes, { headers: { 'Content-Type': 'application/json' } }));
  signal.throwIfAborted();
  // Deleted meanwhile, by “Delete everything here” in another tab.
  if (!(await caches.has(name))) throw new Error('The copy is gone.');
  await register();
  signal.throwIfAborted();
  await cache.put(COMPLETE_MARK, new Response(''));
};

const nameOf = (error: unknown): string => (error instanceof Error || error instanceof DOMException ? error.name : '');

const saveAlone = async (order: SaveOrder): Promise<SaveResult> => {
  const name = copyName(order.host.id, order.choice);
  // At once: whoever leaves the page may not stay for what follows.
  order.signal.addEventListener('abort', () => void caches.delete(name).catch(() => undefined));
  try {
    await fill(name, order);
    await deleteCopies(name);
    return 'saved';
  } catch (error) {
    await caches.delete(name);
    if (!(await savedCopy())) await removeAll();
    if (order.signal.aborted) return 'cancelled';
    if (nameOf(error) === 'QuotaExceededError') return 'full';
    return error instanceof Mismatch ? 'mismatch' : 'failed';
  }
};

/** Saves a copy beside the one that is there, which goes once the new one is whole. Leaves nothing where it fails. */
export const saveCopy = (order: SaveOrder): Promise<SaveResult> =>
  navigator.locks.request(LOCK, { ifAvailable: true }, (lock) => (lock ? saveAlone(order) : 'failed'));
