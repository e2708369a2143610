import type { Page } from 'playwright-core';
import { describe, expect, inject, it, vi } from 'vitest';
import { useBrowser, watchForTrouble } from './browser.ts';

const browser = useBrowser();
const { url } = inject('basedSite');

const script = 'reading/ahead.js';
const PATIENCE = 20_000;
const search = ['pagefind/tables.json', 'pagefind/pagefind.js'];

/** What was asked for besides scripts, which a pointer may call for on its way. */
const withoutScripts = (asked: readonly string[]) =>
  asked.filter((address) => !address.endsWith('.js'));

/** A page as it is open, what it has asked for since it was there, and what it must never do. */
interface Visit {
  page: Page;
  asked: string[];
  trouble: string[];
}

/**
 * Opens a page, in a browser of its own kind, and looks.
 *
 * @param navigatorHas what the browser says of itself.
 */
async function visit(
  path: string,
  look: (visit: Visit) => Promise<void>,
  navigatorHas: Record<string, unknown> = {},
): Promise<void> {
  const context = await browser().newContext();
  try {
    await context.addInitScript((has) => {
      for (const [name, value] of Object.entries(has)) {
        Object.defineProperty(navigator, name, { value });
      }
    }, navigatorHas);
    const page = await context.newPage();
    const trouble = watchForTrouble(page, new URL(url).origin);
    await page.goto(url + path);
    const asked: string[] = [];
    page.on('request', (request) => {
      const address = request.url().slice(url.length);
      // The browser's own business, which it may do late.
      if (!/^(?:icon\.svg|manifest\.webmanifest)$/.test(address)) asked.push(address);
    });
    await look({ page, asked, trouble });
  } finally {
    await context.close();
  }
}

/** Longer than a reader rests on what is meant, and than what comes of it takes to begin. */
const rest = (page: Page) => page.waitForTimeout(300);

const theme = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Themes' }).getByRole('link', { name });

describe.concurrent('a page that a reader is about to open', () => {
  it('is fetched once when a pointer rests on its link, and is there when that is followed', () =>
    visit('essays/migrations/', async ({ page, asked, trouble }) => {
      const link = theme(page, 'Strategy');
      await link.hover();
      await vi.waitFor(() => {
        expect(asked).toContain('themes/strategy/');
      }, PATIENCE);
      await page.getByRole('heading', { level: 1 }).hover();
      await link.hover();
      await rest(page);
      expect(asked.filter((address) => address === 'themes/strategy/')).toHaveLength(1);
      expect(trouble).toEqual([]);
      await link.click();
      await page.waitForURL('**/themes/strategy/');
      const overTheNetwork = await page.evaluate(() =>
        performance
          .getEntriesByType('navigation')
          .map((entry) => (entry as PerformanceNavigationTiming).transferSize),
      );
      expect(overTheNetwork).toEqual([0]);
    }));

  it('is fetched when the keyboard comes to its link', () =>
    visit('essays/migrations/', async ({ page, asked }) => {
      await theme(page, 'Leverage').focus();
      await vi.waitFor(() => {
        expect(asked).toContain('themes/leverage/');
      }, PATIENCE);
    }));

  it('is not a page that is open, an edition, a file or another site', () =>
    visit('print/', async ({ page, asked }) => {
      for (const link of [
        page.getByRole('contentinfo').getByRole('link', { name: 'Print' }),
        page.getByRole('main').locator('a[href$="/print/strategy/"]').first(),
        page.getByRole('main').locator('a[href$=".epub"]').first(),
        page.getByRole('link', { name: 'CC BY 4.0' }),
      ]) {
        await link.hover();
        await rest(page);
      }
      expect(asked).toContain(script);
      expect(withoutScripts(asked)).toEqual([]);
    }));

  it('is not fetched for a pointer that only passes', () =>
    visit('essays/migrations/', async ({ page, asked }) => {
      await page.getByRole('heading', { level: 1 }).hover();
      // It is there, so that what is fetched would be fetched by it.
      await vi.waitFor(() => {
        expect(asked).toContain(script);
      }, PATIENCE);
      await page.waitForLoadState('networkidle');
      await page.evaluate(() => {
        for (const link of document.querySelectorAll('header nav a')) {
          link.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
          link.dispatchEvent(new PointerEvent('pointerout', { bubbles: true }));
        }
      });
      await rest(page);
      expect(withoutScripts(asked)).toEqual([]);
    }));

  it.each([
    ['where the worker has it', { serviceWorker: { controller: {} } }],
    ['over a slow network', { connection: { effectiveType: 'slow-2g' } }],
  ])('is not fetched %s', (_, navigatorHas) =>
    visit(
      'essays/migrations/',
      async ({ page, asked }) => {
        await theme(page, 'Strategy').hover();
        await vi.waitFor(() => {
          expect(asked).toContain(script);
        }, PATIENCE);
        await page.waitForLoadState('networkidle');
        await theme(page, 'Leverage').hover();
        await rest(page);
        expect(withoutScripts(asked)).toEqual([]);
      },
      navigatorHas,
    ),
  );

  it('is not fetched for readers who ask to be spared data, nor is anything else', () =>
    visit(
      'essays/migrations/',
      async ({ page, asked }) => {
        await theme(page, 'Strategy').hover();
        await page.getByRole('searchbox').hover();
        await page.getByRole('searchbox').focus();
        await rest(page);
        expect(asked).toEqual([]);
      },
      { connection: { saveData: true } },
    ));
});

describe.concurrent('search is loaded before it is asked', () => {
  it.each(['hover', 'focus'] as const)('by %s on the field of the header', (how) =>
    visit('essays/migrations/', async ({ page, asked, trouble }) => {
      await page.getByRole('searchbox')[how]();
      await vi.waitFor(() => {
        expect(asked).toEqual(expect.arrayContaining(search));
      }, PATIENCE);
      expect(trouble).toEqual([]);
    }),
  );

  it.each([
    ['', 'search/dialog.js'],
    ['search/', 'search/page.js'],
  ])('by a pointer on the button of /%s', (path, loaded) =>
    visit(path, async ({ page, asked }) => {
      await page.getByRole('button', { name: 'Search' }).hover();
      await vi.waitFor(() => {
        expect(asked).toEqual(expect.arrayContaining([loaded, ...search]));
      }, PATIENCE);
    }),
  );
});
