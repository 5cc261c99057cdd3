// Takes the place of the offline worker in a purge release: deletes every copy and itself on the next contact.
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => {
  const purge = async () => {
    for (const name of await caches.keys()) await caches.delete(name);
    await self.registration.unregister();
  };
  event.waitUntil(purge());
});
