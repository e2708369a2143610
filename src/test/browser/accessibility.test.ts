// cspell:ignore stratgey
import { describe, expect, inject, it, vi } from 'vitest';
import { isEdition, pagePaths } from '../../../scripts/built-pages.ts';
import { pageKinds } from '../../../scripts/page-kinds.ts';
import { askAxe } from './axe.ts';
import { useBrowser, watchForTrouble } from './browser.ts';

// One page holds all others.
vi.setConfig({ testTimeout: 300_000 });

const { folder, url } = inject('rootSite');
const browser = useBrowser();

// Results are drawn by a script, so they are a state of their own.
const results = 'search/?q=team';
// So is the dialog.
const dialog = 'map/?with-the-dialog';

// Colors do not hang on the width, nor sizes on the colors.
const small = { colorScheme: 'light', width: 320 } as const;
const large = { colorScheme: 'dark', width: 1280 } as const;

/** In which ways a page is looked at. */
function waysOf(path: string) {
  // What editions hold is looked at in both on the pages themselves.
  if (isEdition(path)) return [large];
  // What a page says changes neither its colors nor its shape, but its theme and its kind do.
  const isOne =
    /^(?:themes|essays)\/|\?/.test(path) || pageKinds.some((kind) => kind.path === path);
  return isOne ? [small, large] : [small];
}

describe.each([...pagePaths(folder), results, dialog])('/%s', (path) => {
  it('has no fault that axe finds, never scrolls sideways and breaks no policy', async () => {
    const context = await browser().newContext();
    const page = await context.newPage();
    const trouble = watchForTrouble(page, new URL(url).origin);
    await page.goto(url + path);
    if (path === results) await page.locator('#results li').first().waitFor();
    if (path === dialog) {
      await page.keyboard.press('/');
      await page.getByRole('combobox', { name: 'Search the guide' }).fill('stratgey for a team');
      await page.locator('dialog .excerpt:not(:empty)').first().waitFor();
    }
    // What is folded away, or not laid out before it comes into sight, is looked at too.
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
      const waiting = document.querySelectorAll<HTMLElement>('#results li, .chapter');
      for (const element of waiting) {
        element.style.contentVisibility = 'visible';
      }
    });
    const ways = waysOf(path);
    for (const { colorScheme, width } of ways) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      const about = width === ways[0]?.width ? 'all' : 'looks';
      const { faults, targets } = await askAxe(page, about);
      expect(faults, `in ${colorScheme} at ${width}`).toEqual([]);
      // Their size was really looked at.
      expect(targets).toBeGreaterThan(5);
      const scrollWidth = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(scrollWidth).toBeLessThanOrEqual(width);
    }
    expect(trouble).toEqual([]);
    await context.close();
  });
});
