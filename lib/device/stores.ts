import { hasLeft } from './leaving';

/** A place in which this site can keep something in the browser. */
interface Store {
  /** A copy saved for offline use is in it: it stays when a page is left, since deleting it takes longer than leaving. */
  readonly holdsCopy: boolean;
  readonly empty: () => unknown;
}

/** All there are. */
const STORES: readonly Store[] = [
  { holdsCopy: false, empty: () => window.localStorage.clear() },
  { holdsCopy: false, empty: () => window.sessionStorage.clear() },
  {
    holdsCopy: false,
    empty: async () => {
      const databases = (await window.indexedDB.databases?.()) ?? [];
      await Promise.all(
        databases.map(
          ({ name = '' }) =>
            new Promise((resolve, reject) => {
              const request = window.indexedDB.deleteDatabase(name);
              request.onsuccess = resolve;
              request.onerror = reject;
              request.onblocked = reject;
            }),
        ),
      );
    },
  },
  {
    holdsCopy: true,
    empty: async () => {
      if (!('caches' in window)) return;
      const names = await window.caches.keys();
      await Promise.all(names.map((name) => window.caches.delete(name)));
    },
  },
  {
    holdsCopy: true,
    empty: async () => {
      const workers = (await navigator.serviceWorker?.getRegistrations()) ?? [];
      await Promise.all(workers.map((worker) => worker.unregister()));
    },
  },
];

/**
 * Deletes what this site has stored in this browser, with `copyToo` the offline copy as well; the storages in the same
 * instant, before it returns. False where something could not be deleted: a browser may lack or forbid any of them.
 */
export const emptyStores = async ({ copyToo }: { readonly copyToo: boolean }): Promise<boolean> => {
  const stores = STORES.filter(({ holdsCopy }) => copyToo || !holdsCopy);
  const emptied = await Promise.allSettled(stores.map(async ({ empty }) => empty()));
  return emptied.every(({ status }) => status === 'fulfilled');
};

/** The storage of this browser, or null where nothing may be kept: cookies are switched off, or the page was left. */
export const deviceStorage = (): Storage | null => {
  try {
    return hasLeft() ? null : window.localStorage;
  } catch {
    return null;
  }
};
