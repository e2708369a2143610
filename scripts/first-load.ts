import type { Browser } from 'playwright-core';

/** What came over the wire. */
export interface Transfer {
  /** Bytes, compressed, the headers of the answers included. */
  bytes: number;
  requests: number;
}

/** What a page costs a first-time reader, until the network is quiet. */
export interface FirstLoad extends Transfer {
  /** What of it was asked for before the page said that it had loaded. */
  beforeLoaded: Transfer;
}

/**
 * What the promise names. The icon of the tab and the manifest are the browser's own business: it
 * asks for them by itself, once the page is there, and does without.
 */
const counted = new Set(['Document', 'Stylesheet', 'Script', 'Font', 'Image']);

/** Loads a page in a fresh browser context and counts what came over the wire. */
export async function measureFirstLoad(browser: Browser, url: string): Promise<FirstLoad> {
  // The worker, which comes once the page is loaded, fetches the whole site and then answers for it.
  const context = await browser.newContext({ serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    const starts = new Map<string, number>();
    const types = new Map<string, string>();
    const ends = new Map<string, number>();
    let loadedAt = Number.POSITIVE_INFINITY;
    session.on('Network.requestWillBeSent', ({ requestId, timestamp }) => {
      starts.set(requestId, timestamp);
    });
    session.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type));
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      if (counted.has(types.get(requestId) ?? '')) ends.set(requestId, encodedDataLength);
    });
    session.on('Page.loadEventFired', ({ timestamp }) => {
      loadedAt = timestamp;
    });
    await session.send('Network.enable');
    await session.send('Page.enable');
    await page.goto(url, { waitUntil: 'networkidle' });
    const all = [...ends].map(([id, bytes]) => ({ bytes, start: starts.get(id) ?? 0 }));
    const sum = (loads: typeof all): Transfer => ({
      bytes: loads.reduce((bytes, load) => bytes + load.bytes, 0),
      requests: loads.length,
    });
    return { ...sum(all), beforeLoaded: sum(all.filter(({ start }) => start <= loadedAt)) };
  } finally {
    await context.close();
  }
}
