import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { chromiumSwitches } from '../../../scripts/chromium.ts';

/**
 * Starts a browser before the tests of a file and closes it after them. Its contexts register no
 * worker unless they are told to allow it: a test that cuts off a file must not get it from the
 * worker, and no test should wait for the whole site to be fetched.
 */
export function useBrowser(): () => Browser {
  let browser: Browser | undefined;
  beforeAll(async () => {
    const launched = await chromium.launch({
      executablePath: inject('chromium'),
      args: chromiumSwitches,
    });
    const newContext = launched.newContext.bind(launched);
    launched.newContext = (options) => newContext({ serviceWorkers: 'block', ...options });
    browser = launched;
  });
  afterAll(async () => {
    await browser?.close();
  });
  return () => {
    if (!browser) throw new Error('The browser has not been started.');
    return browser;
  };
}

/** What browsers say when a page was ready too late for the transition that would have led to it. */
const transitionLeftOut =
  /^InvalidStateError: Transition was aborted because of invalid state\. Page already revealed$/;

/**
 * Notes what a page must never do: write warnings or errors to the console, where breaches of the
 * policy show too, or ask another origin for anything.
 *
 * @returns the list that fills as it happens.
 */
export function watchForTrouble(page: Page, origin: string): string[] {
  const trouble: string[] = [];
  page.on('console', (message) => {
    // Playwright's own, where it blocks workers.
    if (message.text().startsWith('Service Worker registration blocked')) return;
    if (message.type() === 'warning' || message.type() === 'error') trouble.push(message.text());
  });
  page.on('pageerror', (error) => {
    // A busy machine leaves transitions out; the page is there all the same.
    if (!transitionLeftOut.test(String(error))) trouble.push(String(error));
  });
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== origin) trouble.push(`asked for ${request.url()}`);
  });
  return trouble;
}
