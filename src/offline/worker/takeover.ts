import { emptyPage } from '../empty-page.ts';
import type { Message } from '../messages.ts';

// A new version takes over only where no page is left that the old one has served. That is so when
// all are closed, which browsers see to; and when the only one goes to another page, which they do
// not. A worker is not told whether the page that is open is the one that goes or stands in another
// tab. So the navigation gets an empty page first; what is open beside that stands in another tab.

declare const self: ServiceWorkerGlobalScope;

const { registration, clients } = self;

/** How often it is looked, and after how many milliseconds again, whether a page that was left is gone. */
const LOOKS = 10;
const PAUSE = 50;

/** The version that was told to take over, when, and how long it has, in milliseconds. Then this one goes on. */
let told: ServiceWorker | undefined;
let toldAt = 0;
const GRACE = 3000;

const windowsOfThisVersion = () => clients.matchAll({ type: 'window' });

/** The empty page, where a version waits that may be able to take over; a navigation is answered with it. */
export async function pageMeanwhile(): Promise<Response | undefined> {
  const { waiting } = registration;
  if (!waiting) return undefined;
  const mayCome =
    waiting === told ? Date.now() - toldAt < GRACE : (await windowsOfThisVersion()).length <= 1;
  if (!mayCome) return undefined;
  return new Response(emptyPage.html, { headers: emptyPage.headers });
}

/**
 * Lets the version that waits take over when the empty page is all that is left, and else tells the
 * empty page that this version goes on.
 *
 * @param asking the empty page.
 */
export async function makeWay(asking: Client): Promise<void> {
  const { waiting } = registration;
  for (let look = 0; waiting && look < LOOKS; look += 1) {
    const windows = await windowsOfThisVersion();
    if (windows.every(({ id }) => id === asking.id)) {
      if (waiting !== told) toldAt = Date.now();
      told = waiting;
      waiting.postMessage('take-over' satisfies Message);
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  asking.postMessage('stay' satisfies Message);
}
