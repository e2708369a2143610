import type { Page } from 'playwright-core';
import type { Ranking } from './figures.ts';

/**
 * Asks the site's search page, in a browser, as a reader does: types each query, sends it off and
 * reads the list of results. Only the first ten pages count, as no one has asked for more.
 *
 * @param url the address of the site's home page.
 * @returns for each query the addresses of the essays in the list, best first.
 * @throws when search says that it could not load.
 */
export async function askFulcrum(
  page: Page,
  url: string,
  queries: readonly string[],
): Promise<Ranking[]> {
  // Until its script is there the form would lead to a page of its own.
  await page.goto(`${url}search/?q=team`);
  await page.locator('#results > li').first().waitFor();
  return page.evaluate(async (all) => {
    const field = document.querySelector<HTMLInputElement>('#search-words');
    const status = document.querySelector('#search-status');
    if (!field?.form || !status) throw new Error('The search page has no form or status.');
    const rankings: string[][] = [];
    for (const query of all) {
      field.value = query;
      field.form.requestSubmit();
      const deadline = performance.now() + 10_000;
      while (!status.textContent.includes(`“${query}”`)) {
        if (status.textContent.includes('could not load') || performance.now() > deadline) {
          throw new Error(`Search did not answer “${query}”: ${status.textContent}`);
        }
        await new Promise((resolve) => setTimeout(resolve, 2));
      }
      const links = document.querySelectorAll<HTMLAnchorElement>('#results > li > p > a');
      rankings.push(
        [...links].map(({ pathname }) => pathname).filter((path) => path.includes('/essays/')),
      );
    }
    return rankings;
  }, queries);
}
