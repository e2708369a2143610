import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
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

/**
 * Visits the page that stands for a kind once for all tests of a `describe`, which leave it as they
 * found it or come in an order in which that does not matter.
 *
 * @param browser gives the browser, as `useBrowser` returns it.
 * @param home the address of the home page.
 * @returns what gives the page.
 */
export function useVisit(
  browser: () => Browser,
  home: string,
  kind: PageKind,
  options: BrowserContextOptions,
): () => Page {
  let context: BrowserContext | undefined;
  let page: Page | undefined;
  beforeAll(async () => {
    context = await browser().newContext(options);
    page = await context.newPage();
    await openPage(page, home, kind);
  });
  afterAll(() => context?.close());
  return () => {
    if (!page) throw new Error(`The page of the kind ${kind.name} has not been opened.`);
    return page;
  };
}
