import type { BrowserContext } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { useBrowser } from './browser.ts';

const browser = useBrowser();
let context: BrowserContext;

const dark = 'rgb(22, 24, 27)';
const light = 'rgb(252, 251, 248)';

beforeEach(async () => {
  context = await browser().newContext({ colorScheme: 'light' });
});
afterEach(async () => {
  await context.close();
});

describe.each(['rootSite', 'basedSite'] as const)('the appearance, on the %s', (name) => {
  const { url } = inject(name);
  const open = async (path = 'essays/migrations/') => {
    const page = await context.newPage();
    await page.goto(url + path);
    return page;
  };
  type Page = Awaited<ReturnType<typeof open>>;
  const paper = (page: Page) =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const choose = (page: Page, choice: string) =>
    page.getByRole('combobox', { name: 'Appearance' }).selectOption({ label: choice });

  it('is the system’s until a reader chooses, and follows it', async () => {
    const page = await open();
    expect(await paper(page)).toBe(light);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await paper(page)).toBe(dark);
  });

  it('is what a reader chose, on every page from then on', async () => {
    const page = await open();
    await choose(page, 'Dark');
    expect(await paper(page)).toBe(dark);
    await page.goto(`${url}topics/ratchet/`);
    expect(await paper(page)).toBe(dark);
    expect(await page.getByRole('combobox', { name: 'Appearance' }).inputValue()).toBe('dark');
    await choose(page, 'Auto');
    await page.reload();
    expect(await paper(page)).toBe(light);
  });

  it('is light on a dark system, too', async () => {
    const page = await open();
    await page.emulateMedia({ colorScheme: 'dark' });
    await choose(page, 'Light');
    await page.reload();
    expect(await paper(page)).toBe(light);
  });

  it('never shows the other one first', async () => {
    await choose(await open(), 'Dark');
    const page = await context.newPage();
    // Before anything of the page's own, and at every frame from the first on.
    await page.addInitScript(() => {
      const seen: string[] = [];
      Object.assign(globalThis, { seen });
      const look = () => {
        if (document.querySelector('body'))
          seen.push(getComputedStyle(document.documentElement).backgroundColor);
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    // A slow network gives a flash its chance.
    await page.route('**/_astro/**', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await route.continue();
    });
    await page.goto(`${url}essays/migrations/`);
    const seen = await page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen);
    expect(seen.length).toBeGreaterThan(0);
    expect(new Set(seen)).toEqual(new Set([dark]));
  });

  it('changes in another tab with this one', async () => {
    const [first, second] = [await open(), await open('topics/ratchet/')];
    await choose(first, 'Dark');
    await expect.poll(() => paper(second)).toBe(dark);
  });

  it('colors the browser around the page alike', async () => {
    const page = await open();
    await choose(page, 'Dark');
    const shown = await page
      .locator('meta[name=theme-color]')
      .evaluateAll((found) =>
        found
          .filter((meta) => matchMedia((meta as HTMLMetaElement).media).matches)
          .map((meta) => (meta as HTMLMetaElement).content),
      );
    expect(shown).toEqual(['#16181b']);
  });

  it('needs one line in the page, and no more', async () => {
    const page = await open();
    const lines = page.locator('script:not([src], [type="application/ld+json"])');
    expect(await lines.allTextContents()).toEqual([
      expect.stringMatching(/^try\{.{1,80}\}catch\{\}$/),
    ]);
  });
});

it('cannot be chosen without JavaScript, and is not offered then', async () => {
  const plain = await browser().newContext({ javaScriptEnabled: false, colorScheme: 'dark' });
  const page = await plain.newPage();
  await page.goto(inject('rootSite').url);
  expect(await page.getByRole('combobox').count()).toBe(0);
  await plain.close();
});
