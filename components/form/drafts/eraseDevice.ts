/** One after the other, and on where one fails: a browser may lack or forbid any of them. */
const ERASERS: readonly (() => unknown)[] = [
  () => window.localStorage.clear(),
  () => window.sessionStorage.clear(),
  async () => {
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
  async () => {
    if (!('caches' in window)) return;
    const names = await window.caches.keys();
    await Promise.all(names.map((name) => window.caches.delete(name)));
  },
  async () => {
    const workers = (await navigator.serviceWorker?.getRegistrations()) ?? [];
    await Promise.all(workers.map((worker) => worker.unregister()));
  },
];

/** Deletes all that this site has stored in this browser; false where something could not be deleted. */
export const eraseDevice = async (): Promise<boolean> => {
  let complete = true;
  for (const erase of ERASERS) {
    try {
      await erase();
    } catch {
      complete = false;
    }
  }
  return complete;
};
