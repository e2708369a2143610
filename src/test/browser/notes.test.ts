import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { useBrowser, watchForTrouble } from './browser.ts';

const browser = useBrowser();
const { url } = inject('rootSite');
let context: BrowserContext;
let page: Page;
let trouble: string[];

const start = async (
  path: string,
  options: Parameters<ReturnType<typeof browser>['newContext']>[0] = {},
) => {
  context = await browser().newContext(options);
  page = await context.newPage();
  trouble = watchForTrouble(page, new URL(url).origin);
  await page.goto(url + path);
};
const card = () => page.locator('#note-in-place');
const term = () => page.locator('.prose').getByRole('link', { name: 'ratchet', exact: true });
const footnote = () => page.locator('[data-footnote-ref]').first();
const definition = /can fall but never rise/;

afterEach(async () => {
  expect(trouble).toEqual([]);
  await context.close();
});

describe('a topic’s definition', () => {
  beforeEach(() => start('essays/migrations/'));

  it('shows in place while a pointer rests on its word, and can be reached', async () => {
    await term().hover();
    await card().getByText(definition).waitFor();
    expect(page.url()).toBe(`${url}essays/migrations/`);
    // The way from the word to the card crosses a gap.
    await card().hover();
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(await card().isVisible()).toBe(true);
    await card().getByRole('link', { name: 'Read the topic' }).click();
    await page.waitForURL(`${url}topics/ratchet/`);
  });

  it('goes when the pointer leaves both', async () => {
    await term().hover();
    await card().getByText(definition).waitFor();
    await page.mouse.move(5, 5);
    await card().waitFor({ state: 'hidden' });
  });

  it('gives way to the next', async () => {
    await term().hover();
    await card().getByText(definition).waitFor();
    await page.locator('.prose').getByRole('link', { name: 'embedding', exact: true }).hover();
    await card().getByText('Embedding', { exact: true }).waitFor();
    expect(await card().getByText(definition).count()).toBe(0);
  });

  it('does not come up once the focus has gone on', async () => {
    await page.route('**/topics/ratchet/', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 500));
      await route.continue();
    });
    await page.keyboard.press('Tab');
    await term().focus();
    await page.keyboard.press('Tab');
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect(await card().isVisible()).toBe(false);
  });

  it('shows for the keyboard, describes its word and closes with Escape', async () => {
    await page.keyboard.press('Tab');
    await term().focus();
    await card().getByText(definition).waitFor();
    expect(await term().getAttribute('aria-describedby')).toBe('note-in-place');
    await page.keyboard.press('Escape');
    await card().waitFor({ state: 'hidden' });
    expect(await term().getAttribute('aria-describedby')).toBeNull();
    await page.keyboard.press('Enter');
    await page.waitForURL(`${url}topics/ratchet/`);
  });

  it('stays inside the window', async () => {
    await page.setViewportSize({ width: 320, height: 500 });
    await page.keyboard.press('Tab');
    await term().focus();
    await card().getByText(definition).waitFor();
    const box = await card().boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(500);
  });

  it('is done without where it cannot be fetched: the word leads to the topic', async () => {
    await page.route('**/topics/ratchet/', (route) => route.fulfill({ status: 503 }));
    await term().hover();
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(await card().isVisible()).toBe(false);
    trouble = trouble.filter((line) => !line.includes('503'));
  });
});

describe('by touch', () => {
  it('the first touch shows a definition, the second follows the word', async () => {
    await start('essays/migrations/', { hasTouch: true, viewport: { width: 390, height: 780 } });
    await term().tap();
    await card().getByText(definition).waitFor();
    expect(page.url()).toBe(`${url}essays/migrations/`);
    await term().tap();
    await page.waitForURL(`${url}topics/ratchet/`);
  });

  it('a touch elsewhere closes it', async () => {
    await start('essays/migrations/', { hasTouch: true, viewport: { width: 390, height: 780 } });
    await term().tap();
    await card().getByText(definition).waitFor();
    await page.touchscreen.tap(4, 4);
    await card().waitFor({ state: 'hidden' });
  });

  it('a footnote shows, too', async () => {
    await start('about/', { hasTouch: true, viewport: { width: 390, height: 780 } });
    await footnote().tap();
    await card().getByText('very likely, and not proven').waitFor();
  });
});

describe('a footnote', () => {
  beforeEach(() => start('about/'));

  it('shows in place, without its way back', async () => {
    await footnote().hover();
    await card().getByText('very likely, and not proven').waitFor();
    expect(await card().locator('[data-footnote-backref]').count()).toBe(0);
  });

  it('can be followed to its place, and back', async () => {
    await footnote().click();
    await expect.poll(() => new URL(page.url()).hash).toBe('#user-content-fn-outline');
    await page.locator('[data-footnote-backref]').first().click();
    await expect.poll(() => new URL(page.url()).hash).toBe('#user-content-fnref-outline');
  });
});

describe('a permalink', () => {
  const permalink = () => page.locator('.prose .permalink').first();

  it('copies its address and says so', async () => {
    await start('essays/migrations/', { permissions: ['clipboard-read', 'clipboard-write'] });
    await permalink().click();
    await page.getByRole('status').getByText('Link copied.').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(`${url}essays/migrations/#tools-last-for-about-one-tenfold-step-of-growth`);
    await expect.poll(() => page.url()).toBe(copied);
  });

  it('says how else to copy it where that is forbidden', async () => {
    await start('essays/migrations/');
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('forbidden'));
    });
    await permalink().click();
    await page.getByText('Copy the link from the address bar.').waitFor();
  });

  it('moves nothing on the page', async () => {
    await start('essays/migrations/', { permissions: ['clipboard-read', 'clipboard-write'] });
    await permalink().click();
    await page.getByText('Link copied.').waitFor();
    const shifts = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          new PerformanceObserver((list) => {
            resolve(list.getEntries().length);
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => {
            resolve(0);
          }, 300);
        }),
    );
    expect(shifts).toBe(0);
  });
});
