// The service worker of the site, shipped as sw.js: keeps the files of one build and answers from them, so that all files of a
// visit are of the same build. A newer build is fetched in the background and takes over when no page of the older one is left,
// which the only page may bring about by being reloaded. Playgrounds in iframes are left alone.
//
// bundle/seal.js puts a line before it that sets `build`: the files with the SHA-256 of what is in each, and a hash of all that.
//
// This room keeps the site on the reader's device; no other part of the page depends on it.

/** @typedef {{waitUntil: (work: Promise<unknown>) => void}} Extendable */
/** @typedef {Extendable & {request: Request, clientId: string, respondWith: (answer: Promise<Response>) => void}} FetchEvent */

const scope = /** @type {any} */ (self);
/** @type {{hash: string, files: Record<string, string>}} */
const { hash, files } = scope.build;
/** A server may have several versions of the site, each in its folder: none touches what another one keeps. */
const prefix = `activation-playground:${new URL(scope.registration.scope).pathname}:`;
const cacheName = prefix + hash;
/** What version 0.1.0 called its caches, wherever it was. */
const former = /^activation-playground:\w+$/;
/** Addresses that are answered from the cache, with the hashes of what is there. */
const kept = new Map(
  Object.entries(files).map(([file, sum]) => [new URL(file, scope.registration.scope).href, sum]),
);
const home = new URL('index.html', scope.registration.scope).href;

/**
 * Loads the page once more when the next build has taken over: that waits until this worker is at rest, which a page that reloads
 * itself at once would never let it be. A refresh header would not do: addresses that differ in nothing but a fragment are not loaded.
 */
const again = `<!doctype html><title>…</title><link rel="icon" href="data:,"><script>
  const reload = () => location.reload();
  navigator.serviceWorker.addEventListener('controllerchange', reload);
  setTimeout(reload, 1000);
</script>`;

scope.addEventListener('install', (/** @type {Extendable} */ event) => {
  const keep = async () => {
    const cache = await caches.open(cacheName);
    try {
      await Promise.all([...kept].map(([url, sum]) => keepFile(cache, url, sum)));
    } catch (error) {
      // Of a release that is only half there, nothing is kept.
      await caches.delete(cacheName);
      throw error;
    }
  };
  event.waitUntil(keep());
});

/**
 * @param {Cache} cache
 * @param {string} url
 * @param {string} sum its SHA-256 in hexadecimal digits
 * @throws {Error} where the host has something else there
 */
async function keepFile(cache, url, sum) {
  const response = await fetch(new Request(url, { cache: 'reload' }));
  const bytes = await response.arrayBuffer();
  const found = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const digits = [...found].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  if (!response.ok || digits !== sum) throw new Error(`${url} is not the file of this release.`);
  // A new answer: of one that was redirected no page may be made.
  const headers = { 'content-type': response.headers.get('content-type') ?? '' };
  await cache.put(url, new Response(bytes, { headers }));
}

scope.addEventListener('activate', (/** @type {Extendable} */ event) => {
  const tidy = async () => {
    const keys = await caches.keys();
    const isOld = await Promise.all(
      keys.map(async (key) =>
        former.test(key)
          ? Boolean(await (await caches.open(key)).match(home))
          : key.startsWith(prefix) && key !== cacheName,
      ),
    );
    await Promise.all(keys.filter((_, i) => isOld[i]).map((key) => caches.delete(key)));
    // The page of a first visit goes on without a network, too, or when the site is another build.
    await scope.clients.claim();
  };
  event.waitUntil(tidy());
});

scope.addEventListener('fetch', (/** @type {FetchEvent} */ event) => {
  const { request } = event;
  if (request.method !== 'GET' || request.destination === 'iframe') return;
  const url = new URL(request.url);
  const address = url.origin + url.pathname;
  const isHome = address === scope.registration.scope || address === home;
  if (!isHome && !kept.has(address)) return;
  event.respondWith(answer(event, isHome ? home : address));
});

/**
 * @param {FetchEvent} event
 * @param {string} address
 * @returns {Promise<Response>}
 */
async function answer({ request, clientId }, address) {
  const opens = request.mode === 'navigate';
  const client = opens ? null : await scope.clients.get(clientId);
  if (client?.frameType === 'nested') return fetch(request);
  if (opens && scope.registration.waiting && (await isOnlyPage(request))) {
    // Nobody else needs this build any more: the next one opens the page.
    scope.registration.waiting.postMessage('take over');
    return new Response(again, { headers: { 'content-type': 'text/html' } });
  }
  return (await (await caches.open(cacheName)).match(address)) ?? fetch(request);
}

/**
 * Whether the page that is being opened will be the only one. It is not among the clients yet; the page that it takes the place
 * of still is. Whether there is such a page, only a reload tells in all browsers.
 *
 * @param {Request} request
 */
async function isOnlyPage({ cache }) {
  const clients = await scope.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const isReload = cache === 'no-cache' || cache === 'reload';
  return clients.length <= (isReload ? 1 : 0);
}

scope.addEventListener('message', (/** @type {MessageEvent} */ event) => {
  if (event.data === 'take over') void scope.skipWaiting();
});
