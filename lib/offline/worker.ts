/// <reference lib="webworker" />
/**
 * The service worker `/offline-worker.js`: answers from the copy that a person saved on the page "offline", and only from
 * one that is whole. It stores nothing; saveCopy.ts writes the copy.
 */
import { addressOf } from '../release/fileList';
import { at, placeOf } from '../site/place';
import { answer, isForHost, type OpenCopy } from './answer';
import { findCopy } from './openCopy';

declare const self: ServiceWorkerGlobalScope;

let current: OpenCopy | undefined;

const respond = async (request: Request): Promise<Response> => {
  current = await findCopy(current);
  if (!current) return fetch(request);
  const { name } = current;
  const asked = { place: placeOf(new URL(request.url).pathname) ?? '/', isPage: request.mode === 'navigate' };
  const given = await answer(current, asked, {
    stored: async (path) => (await caches.open(name)).match(addressOf(path)),
    host: () => fetch(request),
  });
  if (given === null) return Response.error();
  return given instanceof Response ? given : Response.redirect(at(given.goTo));
};

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => {
  if (!isForHost(event.request, self.location.origin)) event.respondWith(respond(event.request));
});
