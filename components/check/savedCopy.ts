import { COMPLETE_MARK, readCopyName } from '@/lib/offline/offlineFiles';
import { listDigits, type Release, releaseAddress } from '@/lib/release/fileList';

/** Number of the list of the copy that this page came from; null where it came from the host. */
export const copyDigits = async (): Promise<string | null> => {
  if (!navigator.serviceWorker?.controller) return null;
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    const list = await cache.match(releaseAddress);
    if (!readCopyName(name) || !list || !(await cache.match(COMPLETE_MARK))) continue;
    // A copy of one language holds the pages of that language only.
    if (await cache.match(window.location.pathname)) return listDigits((await list.json()) as Release);
  }
  return null;
};
