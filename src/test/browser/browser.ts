import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { chromiumSwitches } from '../../../scripts/chromium.ts';

/** Starts a browser before the tests of a file and closes it after them. */
export function useBrowser(): () => Browser {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: inject('chromium'),
      args: chromiumSwitches,
    });
  });
  afterAll(async () => {
    await browser?.close();
  });
  return () => {
    if (!browser) throw new Error('The browser has not been started.');
    return browser;
  };
}

/**
 * Notes what a page must never do: write warnings or errors to the console, where breaches of the
 * policy show too, or ask another origin for anything.
 *
 * @returns the list that fills as it happens.
 */
export function watchForTrouble(page: Page, origin: string): string[] {
  const trouble: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'warning' || message.type() === 'error') trouble.push(message.text());
  });
  page.on('pageerror', (error) => trouble.push(String(error)));
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== origin) trouble.push(`asked for ${request.url()}`);
  });
  return trouble;
}
