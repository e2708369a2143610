import type { Browser } from 'playwright-core';

/** What a page costs a first-time reader. */
export interface FirstLoad {
  /** Bytes that came over the wire, compressed, the headers of the answers included. */
  bytes: number;
  requests: number;
}

/** The most that any page's first load may take, in compressed bytes. */
export const FIRST_LOAD_LIMIT = 14_336;

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
    const total: FirstLoad = { bytes: 0, requests: 0 };
    const types = new Map<string, string>();
    session.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type));
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      if (!counted.has(types.get(requestId) ?? '')) return;
      total.bytes += encodedDataLength;
      total.requests += 1;
    });
    await session.send('Network.enable');
    await page.goto(url, { waitUntil: 'networkidle' });
    return total;
  } finally {
    await context.close();
  }
}
