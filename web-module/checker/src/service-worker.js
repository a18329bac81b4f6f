/**
 * Keeps this page on the device, so that it opens without a network. It answers for the files that
 * the build lists, and for nothing else: lists of signers and the server's own page pass by.
 */

/** The build puts both in: the version changes when any file does. */
const CACHE = `pasport-checker-${VERSION}`;
const PAGE = new URL('../verify', self.location.href).pathname;
const OURS = new Set([PAGE, ...FILES.map((name) => new URL(name, self.location.href).pathname)]);

self.addEventListener('install', (event) => {
  event.waitUntil(fill());
});

async function fill() {
  const cache = await caches.open(CACHE);
  await cache.addAll([...OURS].map((path) => new Request(path, { cache: 'reload' })));
}

self.addEventListener('activate', (event) => {
  event.waitUntil(tidy());
});

async function tidy() {
  const names = await caches.keys();
  const older = names.filter((name) => name.startsWith('pasport-checker-') && name !== CACHE);
  await Promise.all(older.map((name) => caches.delete(name)));
  await self.clients.claim();
}

// A new version waits until the page says that nobody is in the middle of a check.
self.addEventListener('message', (event) => {
  if (event.data === 'take over') {
    self.skipWaiting();
  }
});

self.addEventListener('fetch', (event) => {
  const { pathname, origin } = new URL(event.request.url);
  const isOurs = origin === self.location.origin && OURS.has(pathname);
  if (event.request.method === 'GET' && isOurs) {
    event.respondWith(held(pathname, event.request));
  }
});

/** @param {string} pathname @param {Request} request */
async function held(pathname, request) {
  const cache = await caches.open(CACHE);
  return (await cache.match(pathname)) ?? fetch(request);
}
