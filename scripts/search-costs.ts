import type { Browser, Page } from 'playwright-core';

/** What a reader's first search costs. */
export interface SearchCost {
  /** Bytes that came over the wire from opening search to the first results, headers included. */
  bytes: number;
  requests: number;
}

/**
 * Opens the search dialog on a page, in a fresh browser context, types a query as a whole and waits
 * until its results stand there with their excerpts.
 *
 * @param url the address of the site's home page.
 */
export async function measureFirstSearch(
  browser: Browser,
  url: string,
  query: string,
): Promise<SearchCost> {
  // The worker, which comes once the page is loaded, fetches the whole site and then answers for it.
  const context = await browser.newContext({ serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    await page.goto(`${url}about/`, { waitUntil: 'networkidle' });
    const session = await context.newCDPSession(page);
    const cost: SearchCost = { bytes: 0, requests: 0 };
    session.on('Network.loadingFinished', ({ encodedDataLength }) => {
      cost.bytes += encodedDataLength;
      cost.requests += 1;
    });
    await session.send('Network.enable');
    await page.keyboard.press('/');
    const field = page.getByRole('combobox', { name: 'Search the guide' });
    await field.fill(query);
    await page.locator('[role=option] .excerpt:not(:empty)').first().waitFor();
    await page.waitForLoadState('networkidle');
    return cost;
  } finally {
    await context.close();
  }
}

/**
 * Types queries into the search page, once it is loaded, and times each from its last keystroke to
 * the moment when the list of results has changed.
 *
 * @returns the times in milliseconds.
 */
export async function timeKeystrokes(
  page: Page,
  url: string,
  queries: readonly string[],
): Promise<number[]> {
  await page.goto(`${url}search/?q=team`);
  await page.locator('#results > li').first().waitFor();
  return page.evaluate(async (all) => {
    const field = document.querySelector<HTMLInputElement>('#search-words');
    const status = document.querySelector('#search-status');
    if (!field || !status) throw new Error('The search page has no field or status.');
    const type = async (text: string) => {
      const isThere = () => status.textContent.includes(`“${text}”`);
      const start = performance.now();
      field.value = text;
      field.dispatchEvent(new Event('input'));
      const deadline = start + 10_000;
      while (!isThere()) {
        if (performance.now() > deadline) throw new Error(`No results came for “${text}”.`);
        await new Promise((resolve) => setTimeout(resolve));
      }
      return performance.now() - start;
    };
    const times: number[] = [];
    for (const query of all) {
      await type(query.slice(0, -1));
      times.push(await type(query));
    }
    return times;
  }, queries);
}
