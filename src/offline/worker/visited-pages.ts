import { cacheNameOf } from '../caches.ts';
import { BUDGET } from '../large-site.ts';
import { isKept, isPacked, NOT_FOUND, type Manifest } from '../manifest.ts';
import { Visited } from '../visited.ts';

// Answers, on a site too large to be kept whole, for what is not in its core: from the network, and
// where that is cut with what was there on the last visit.

declare const self: ServiceWorkerGlobalScope;
/** Put in when the worker is bundled. */
declare const MANIFEST: Manifest;

const { scope } = self.registration;
// A new version deletes it, as all caches of the site but its own: pages and what they load stay of one version.
const visited = new Visited(() => caches.open(`fulcrum-visited-${scope}`), BUDGET);

/** Whether an address, below the site's home page, is of a kind that is kept. */
function isKeptAddress(address: string): boolean {
  if (address === NOT_FOUND) return false;
  const path = /(?:^|\/)$/.test(address) ? `${address}index.html` : address;
  return isKept(path) || isPacked(path);
}

/** The page for addresses that lead nowhere, which is in the pack. */
async function notFound(): Promise<Response> {
  const cache = await caches.open(cacheNameOf(scope));
  const pack = await cache.match(new URL(MANIFEST.pack, scope).href, { ignoreSearch: true });
  const files = (await pack?.json()) as Record<string, string> | undefined;
  const html = files?.[NOT_FOUND];
  if (html === undefined) return Response.error();
  return new Response(html, {
    status: 404,
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
  });
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  const url = origin + pathname;
  const address = url.slice(scope.length);
  const isOurs = request.method === 'GET' && url.startsWith(scope);
  if (!isOurs || Object.hasOwn(MANIFEST.files, address) || !isKeptAddress(address)) return;
  event.stopImmediatePropagation();
  const answer = async () => {
    try {
      const response = await fetch(request);
      if (response.ok && !response.redirected) {
        event.waitUntil(visited.keep(url, response.clone()));
      }
      return response;
    } catch (error) {
      const kept = await visited.at(url);
      if (kept) return kept;
      if (request.mode === 'navigate') return notFound();
      throw error;
    }
  };
  event.respondWith(answer());
});
