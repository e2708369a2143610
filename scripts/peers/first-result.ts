import type { Browser } from 'playwright-core';
import type { Transfer } from '../first-load.ts';
import type { SearchSteps } from './sites.ts';
import type { Traffic } from './traffic.ts';

/** What a reader's first search costs, up to its first result. */
export interface FirstResult extends Transfer {
  /** Milliseconds from opening search to the first result that can be read. */
  milliseconds: number;
}

/**
 * Opens search on a page that has loaded, in a fresh browser context, types a query as a whole and
 * waits for the first result. What is fetched with it, until the network is quiet, is counted too.
 *
 * @param traffic that of the server; nobody else may be asking it.
 * @throws when no result comes.
 */
export async function measureFirstResult(
  browser: Browser,
  traffic: Traffic,
  url: string,
  query: string,
  { open, field, result }: SearchSteps,
): Promise<FirstResult> {
  // A worker would fetch the whole site and then answer for it.
  const context = await browser.newContext({ serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    await page.goto(url, { waitUntil: 'networkidle' });
    await traffic.whenQuiet();
    traffic.reset();
    const start = performance.now();
    await open(page);
    await field(page).fill(query);
    await result(page).first().waitFor();
    const milliseconds = performance.now() - start;
    return { ...(await traffic.whenQuiet()), milliseconds };
  } finally {
    await context.close();
  }
}
