import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { openPage, type PageKind } from '../../../scripts/page-kinds.ts';

/**
 * Visits the page that stands for a kind, in a context of its own, looks and leaves.
 *
 * @param home the address of the home page.
 * @param look what to do there; its promise is waited for.
 */
export async function visit<Result>(
  browser: Browser,
  home: string,
  kind: PageKind,
  options: BrowserContextOptions,
  look: (page: Page) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext(options);
  try {
    const page = await context.newPage();
    await openPage(page, home, kind);
    return await look(page);
  } finally {
    await context.close();
  }
}
