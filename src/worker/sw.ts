/** The service worker: keeps a whole, proved copy of one version of the game and answers from it. */
import { isKeptWith } from './music.ts';
import { createStore, type Listed } from './store.ts';

declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: readonly Listed[] };

const { scope } = self.registration;
const NAME = `role ${scope}`;
/** The form of music that the page says it plays: it asks for the worker under an address that has it. */
const music = new URL(self.location.href).searchParams.get('music');
/** The copies of versions that did not prove theirs. */
const UNPROVED = /^workbox-precache-v2-/;

const store = createStore({
  scope,
  files: self.__WB_MANIFEST.filter(({ url }) => isKeptWith(music, url)),
  shelf: () => caches.open(NAME),
  anyKept: (url) => caches.match(url),
  fetch: (url, cache) => fetch(url, { cache, credentials: 'same-origin' }),
});

async function respond(request: Request): Promise<Response> {
  try {
    const kept = await store.answer(request);
    if (kept) return kept;
  } catch {
    // what the store cannot give may still be had from the network
  }
  return fetch(request).catch(() => Response.error());
}

/** Other versions' files go only when no other window may still need them, and only for a window of this version. */
async function tidy(entry: string): Promise<void> {
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const { installing, waiting } = self.registration;
  if (windows.length > 1 || installing || waiting || !store.lists(entry)) return;
  await store.tidy();
  const unproved = (await caches.keys()).filter((name) => UNPROVED.test(name) && name.endsWith(scope));
  await Promise.all(unproved.map((name) => caches.delete(name)));
}

type Message = { readonly type: 'SKIP_WAITING' | 'REPAIR' } | { readonly type: 'TIDY'; readonly entry: string };

self.addEventListener('install', (event) => event.waitUntil(store.fill()));
const claim = (): Promise<void> => self.clients.claim();
self.addEventListener('activate', (event) => event.waitUntil(store.takeOver().then(claim, claim)));
self.addEventListener('message', (event) => {
  const message = event.data as Message;
  // not waited for: it ends only when this worker has taken over, which waits for its events
  if (message.type === 'SKIP_WAITING') self.skipWaiting().catch(() => undefined);
  if (message.type === 'TIDY') event.waitUntil(tidy(message.entry));
  if (message.type === 'REPAIR')
    event.waitUntil(
      store.repair().then(
        (repaired) => event.ports[0]?.postMessage(repaired),
        () => event.ports[0]?.postMessage('unreachable'),
      ),
    );
});
self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method === 'GET' && request.url.startsWith(scope)) event.respondWith(respond(request));
});
