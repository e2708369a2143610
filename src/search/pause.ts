/** How long search works at a stretch, in milliseconds: a slow phone takes four times as long as a desk. */
const STRETCH = 5;

let since = -Infinity;

/**
 * Lets the browser answer the reader and paint, where search has worked for a stretch; it is awaited
 * between the steps of a search. One that goes on is not put behind what else is waiting, where the
 * browser knows how.
 */
export async function pause(): Promise<void> {
  if (performance.now() - since < STRETCH) return;
  const { scheduler } = globalThis as Partial<typeof globalThis>;
  if (scheduler && 'yield' in scheduler) await scheduler.yield();
  else await new Promise((resolve) => setTimeout(resolve));
  since = performance.now();
}
