import { type Release, releaseAddress, sha256 } from '../release/fileList';
import { at, placeOf } from '../site/place';
import { COMPLETE_MARK, type CopyName, OFFLINE_WORKER, readCopyName } from './offlineFiles';

export interface HostRelease {
  readonly id: string;
  readonly release: Release;
  readonly bytes: ArrayBuffer;
}

/** The release as the host has it now, past the copy and every cache. */
export const hostRelease = async (): Promise<HostRelease> => {
  const response = await fetch(releaseAddress, { cache: 'no-store', credentials: 'omit' });
  if (!response.ok) throw new Error(String(response.status));
  const bytes = await response.arrayBuffer();
  return { id: await sha256(bytes), release: JSON.parse(new TextDecoder().decode(bytes)) as Release, bytes };
};

const allCopies = async (): Promise<readonly CopyName[]> =>
  (await caches.keys()).flatMap((name) => readCopyName(name) ?? []);

const isComplete = async ({ name }: CopyName): Promise<boolean> =>
  (await (await caches.open(name)).match(COMPLETE_MARK)) !== undefined;

/** The copy in use; null where there is none that is whole. */
export const savedCopy = async (): Promise<CopyName | null> => {
  for (const copy of await allCopies()) if (await isComplete(copy)) return copy;
  return null;
};

/** Deletes every copy but one, whole or not. */
export const deleteCopies = async (but?: string): Promise<void> => {
  for (const { name } of await allCopies()) if (name !== but) await caches.delete(name);
};

/** Held by the tab that saves, so that two do not write and delete at once. */
export const LOCK = 'offline copy';

/** Deletes what was begun and not ended by a tab that was closed; not what another tab is saving now. */
export const deleteUnfinished = (): Promise<void> =>
  navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
    if (!lock) return;
    for (const copy of await allCopies()) if (!(await isComplete(copy))) await caches.delete(copy.name);
  });

export const register = (): Promise<ServiceWorkerRegistration> =>
  navigator.serviceWorker.register(at(`/${OFFLINE_WORKER}`), { updateViaCache: 'none' });

/** Other sites may stand below the same host. */
const isOurs = ({ scope }: ServiceWorkerRegistration): boolean => placeOf(new URL(scope).pathname) !== null;

export const removeAll = async (): Promise<void> => {
  for (const registration of await navigator.serviceWorker.getRegistrations())
    if (isOurs(registration)) await registration.unregister();
  await deleteCopies();
};
