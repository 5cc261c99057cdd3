import { type Release, releaseAddress, sha256 } from '../release/fileList';
import type { OpenCopy } from './answer';
import { COMPLETE_MARK, readCopyName } from './offlineFiles';

/** A cache as a copy with its list; undefined where it is none, or not whole. */
const openCopy = async (cacheName: string): Promise<OpenCopy | undefined> => {
  const name = readCopyName(cacheName);
  if (!name) return undefined;
  const cache = await caches.open(cacheName);
  const [mark, list] = [await cache.match(COMPLETE_MARK), await cache.match(releaseAddress)];
  if (!mark || !list) return undefined;
  const bytes = await list.arrayBuffer();
  // The list is what everything else is held against: it must be the one the copy is named after.
  if ((await sha256(bytes)) !== name.id) return undefined;
  const { files } = JSON.parse(new TextDecoder().decode(bytes)) as Release;
  return { ...name, files };
};

/** The first copy that is whole; one that was opened before is taken again while it is there. */
export const findCopy = async (before: OpenCopy | undefined): Promise<OpenCopy | undefined> => {
  if (before && (await caches.has(before.name))) return before;
  for (const name of await caches.keys()) {
    const copy = await openCopy(name);
    if (copy) return copy;
  }
  return undefined;
};
