// Answers from the copy that a person saved on the page "offline", and only from one that is whole. Nothing is stored
// here: lib/release/offlineFiles.ts and components/offline write the copy. Each file is held against the list of its
// release whenever it is read; what does not fit is not used.
import { meantAddresses } from '../lib/sharing/repairAddress';
import { unescaped } from '../lib/sharing/repairFragment';

const COMPLETE_MARK = '/offline-complete';
const RELEASE = '/release.json';
const COPY_NAME = /^offline ([0-9a-f]{64}) ([a-z]+)$/;
/** Answered by the server each time anew, or by nobody. */
const PASSED_ON = /^\/(health$|[a-z]+\/plain(\/|$)|offline-worker\.js$)/;

const sha256 = async (bytes) =>
  [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');

/** The copy in use, with its list: { name, choice, files: { path: hash } }. */
let current;

const openCopy = async (name) => {
  const [, id, choice] = COPY_NAME.exec(name) ?? [];
  if (!id) return undefined;
  const cache = await caches.open(name);
  const [mark, list] = [await cache.match(COMPLETE_MARK), await cache.match(RELEASE)];
  if (!mark || !list) return undefined;
  const bytes = await list.arrayBuffer();
  // The list is what everything else is held against: it must be the one the copy is named after.
  if ((await sha256(bytes)) !== id) return undefined;
  return { name, choice, files: JSON.parse(new TextDecoder().decode(bytes)).files };
};

const findCopy = async () => {
  if (current && (await caches.has(current.name))) return current;
  current = undefined;
  for (const name of await caches.keys()) current ??= await openCopy(name);
  return current;
};

/** Path in the release of an address, where the release has it: pages by their folder, with or without its slash. */
const pathIn = (files, pathname) => {
  const path = unescaped(pathname.slice(1));
  const candidates = path === '' || path.endsWith('/') ? [`${path}index.html`] : [path, `${path}/index.html`];
  return candidates.find((candidate) => Object.hasOwn(files, candidate));
};

const addressOf = (path) => new URL(`/${path.replace(/(^|\/)index\.html$/, '$1')}`, location.origin).href;

const same = async (response, hash) => (await sha256(await response.clone().arrayBuffer())) === hash;

/** Where a page is neither in the copy nor to be had: the page that says so, in a language the copy holds. */
const explain = ({ choice, files }, pathname) => {
  const [, asked = ''] = pathname.split('/');
  const language = choice === 'all' ? (Object.hasOwn(files, `${asked}/offline/index.html`) ? asked : 'en') : choice;
  const page = `/${language}/offline/`;
  return pathname === page ? Response.error() : Response.redirect(`${page}#missing`);
};

const answer = async (request, { pathname }) => {
  const copy = await findCopy();
  if (!copy) return fetch(request);
  const path = pathIn(copy.files, pathname);
  if (!path && request.mode === 'navigate') {
    const meant = meantAddresses(pathname).find(({ page }) => pathIn(copy.files, page));
    if (meant) return Response.redirect(meant.address);
  }
  const cached = path && (await (await caches.open(copy.name)).match(addressOf(path)));
  if (cached && (await same(cached, copy.files[path]))) return cached;
  try {
    const fresh = await fetch(request);
    // A page is whole by itself. A part that is not of this release would mix two.
    if (!path || request.mode === 'navigate' || (await same(fresh, copy.files[path]))) return fresh;
    return Response.error();
  } catch {
    return request.mode === 'navigate' ? explain(copy, pathname) : Response.error();
  }
};

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin || request.headers.has('range')) return;
  // Who asks past all caches wants the host: the check of the release, and the copy when it is saved.
  if (request.cache === 'no-store' || PASSED_ON.test(url.pathname)) return;
  event.respondWith(answer(request, url));
});
