import { expect, inject, it } from 'vitest';
import { useBrowser } from './browser.ts';

const { url } = inject('rootSite');
const browser = useBrowser();

const dark = 'rgb(22, 24, 27)';

/** Opens a page whose document alone is answered, and tells what is seen once something is painted. */
async function paintWithoutTheRest(path: string) {
  const context = await browser().newContext({ colorScheme: 'light' });
  try {
    await context.addInitScript(() => {
      localStorage.setItem('appearance', 'dark');
    });
    const page = await context.newPage();
    const held: string[] = [];
    // What is asked for after the page never comes.
    await page.route('**/*', async (route) => {
      if (route.request().isNavigationRequest()) await route.continue();
      else held.push(route.request().url());
    });
    await page.goto(url + path, { waitUntil: 'commit' });
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length);
    const background = await page.evaluate(
      () => getComputedStyle(document.documentElement).backgroundColor,
    );
    return { held, background };
  } finally {
    await context.close();
  }
}

it.concurrent.each(['', 'essays/migrations/', 'search/', 'search/?q=team', '404.html'])(
  'the first paint of /%s waits for nothing but the page, and is as the reader chose',
  async (path) => {
    const { held, background } = await paintWithoutTheRest(path);
    // The script of every page was asked for, and is not there.
    expect(held.some((address) => address.includes('/_astro/site.'))).toBe(true);
    expect(background).toBe(dark);
  },
);
