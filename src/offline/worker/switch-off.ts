import { deleteCaches } from '../caches.ts';

// Shipped in place of the worker, it takes over at once, clears up and goes. Pages that are open go
// on from the network, since it answers nothing.

declare const self: ServiceWorkerGlobalScope;

self.addEventListener('install', () => {
  void self.skipWaiting();
});

self.addEventListener('activate', (event) => {
  const clearUp = async () => {
    await deleteCaches(caches, self.registration.scope);
    await self.registration.unregister();
  };
  event.waitUntil(clearUp());
});
