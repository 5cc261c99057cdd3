/// <reference lib="webworker" />
/** Takes the place of the offline worker in a purge release: deletes every copy and itself on the next contact. */

import { readCopyName } from './offlineFiles';

declare const self: ServiceWorkerGlobalScope;

const purge = async (): Promise<void> => {
  for (const name of await caches.keys()) if (readCopyName(name)) await caches.delete(name);
  await self.registration.unregister();
};

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(purge()));
