import { PrecacheController } from 'workbox-precaching/PrecacheController.js';
import { answerTo, type Answer } from '../answer.ts';
import { cacheNameOf, deleteCaches } from '../caches.ts';
import { isPageAddress, NOT_FOUND, type Manifest } from '../manifest.ts';
import { askForKeys, type Message } from '../messages.ts';
import { makeWay, pageMeanwhile } from './takeover.ts';

// Serves a whole build from the reader's device: what it was installed with, and nothing else. There
// is no cache that fills as readers read, so storage is bounded by the builds.

declare const self: ServiceWorkerGlobalScope;
/** Put in when the worker is bundled. */
declare const MANIFEST: Manifest;

const { registration, clients } = self;
const { scope } = registration;
const cacheName = cacheNameOf(scope);
const inSite = (address: string) => new URL(address, scope).href;

const files = new PrecacheController({ cacheName });
files.addToCacheList(
  // By the digests, a deploy in the midst of an install makes it fail as a whole; it is tried again.
  Object.entries(MANIFEST.files).map(([address, digest]) => ({
    url: inSite(address),
    revision: digest,
    integrity: `sha256-${digest}`,
  })),
);
const keys = () => [...files.getURLsToCacheKeys().values()];
const isFile = (address: string) => Object.hasOwn(MANIFEST.files, address);

/** Removes what installs that never came to an end have left: all that no living version needs. */
async function removeLeftovers(): Promise<void> {
  const others = [registration.active, registration.waiting].filter((worker) => worker !== null);
  const needed = new Set([keys(), ...(await Promise.all(others.map(askForKeys)))].flat());
  const cache = await caches.open(cacheName);
  const present = await cache.keys();
  await Promise.all(present.filter(({ url }) => !needed.has(url)).map((key) => cache.delete(key)));
}

let isFirst = false;

self.addEventListener('install', (event) => {
  isFirst = registration.active === null;
  const install = async () => {
    // A version that does not answer is one whose files must not be touched.
    await removeLeftovers().catch(() => undefined);
    await files.install(event);
  };
  event.waitUntil(install());
});

self.addEventListener('activate', (event) => {
  const activate = async () => {
    await deleteCaches(caches, scope, cacheName);
    await files.activate(event);
    // Later versions take over from page to page, never within one.
    if (isFirst) await clients.claim();
  };
  event.waitUntil(activate());
});

self.addEventListener('message', (event) => {
  const message = event.data as Message;
  if (message === 'take-over') void self.skipWaiting();
  if (message === 'tell-keys') event.ports[0]?.postMessage(keys());
  if (message === 'make-way' && event.source instanceof Client) {
    event.waitUntil(makeWay(event.source));
  }
});

let pack: Promise<Record<string, string>> | undefined;

/** A file of the pack; `undefined` when it has none, or the pack itself is gone. */
async function unpack(address: string): Promise<string | undefined> {
  pack ??= files
    .matchPrecache(inSite(MANIFEST.pack))
    .then((response) => response?.json() as Promise<Record<string, string>>);
  try {
    return (await pack)[address];
  } catch {
    pack = undefined;
    return undefined;
  }
}

async function notFound(): Promise<Response> {
  const html = await unpack(NOT_FOUND);
  if (html === undefined) return Response.error();
  return new Response(html, {
    status: 404,
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
  });
}

async function respond(answer: Answer, request: Request): Promise<Response> {
  if (answer.from === 'redirect') return Response.redirect(inSite(answer.address), 301);
  if (answer.from === 'files') {
    const kept = await files.matchPrecache(inSite(answer.address));
    if (kept) return kept;
  } else if (answer.from === 'pack') {
    if (answer.address === NOT_FOUND) return notFound();
    const content = await unpack(answer.address);
    if (content !== undefined) {
      return new Response(content, { headers: { 'Content-Type': 'application/json' } });
    }
  }
  try {
    return await fetch(request);
  } catch (error) {
    if (request.mode === 'navigate') return notFound();
    throw error;
  }
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET') return;
  const isNavigation = request.mode === 'navigate';
  const answer = answerTo(request.url, scope, isNavigation, isFile);
  if (!answer) return;
  // What is downloaded must be what was asked for, so only pages are put off.
  const isPage =
    request.destination === 'document' && 'address' in answer && isPageAddress(answer.address);
  const answered = async () =>
    (isPage ? await pageMeanwhile() : undefined) ?? (await respond(answer, request));
  event.respondWith(answered());
});
