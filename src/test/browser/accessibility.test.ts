// cspell:ignore stratgey
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { describe, expect, inject, it } from 'vitest';
import { isEdition, pagePaths } from '../../../scripts/built-pages.ts';
import { useBrowser, watchForTrouble } from './browser.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const { folder, url } = inject('rootSite');
const browser = useBrowser();

// Results are drawn by a script, so they are a state of their own.
const results = 'search/?q=team';
// So is the dialog.
const dialog = 'map/?with-the-dialog';

describe.each([...pagePaths(folder), results, dialog])('/%s', (path) => {
  // An edition holds a whole theme, or everything.
  const timeout = isEdition(path) ? 600_000 : 60_000;
  it(
    'has no fault that axe finds, never scrolls sideways and breaks no policy',
    { timeout },
    async () => {
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
      // What is folded away is looked at too.
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      // What the page's policy forbids to the page, it does not forbid to the test.
      await page.evaluate(axe);
      for (const colorScheme of ['light', 'dark'] as const) {
        for (const width of [320, 1280]) {
          await page.emulateMedia({ colorScheme });
          await page.setViewportSize({ width, height: 800 });
          const { violations } = await page.evaluate(() =>
            (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
          );
          const faults = violations.flatMap(({ id, nodes }) =>
            nodes.map(({ html }) => `${id} in ${colorScheme} at ${width}: ${html}`),
          );
          expect(faults).toEqual([]);
          const scrollWidth = await page.evaluate(() => document.documentElement.scrollWidth);
          expect(scrollWidth).toBeLessThanOrEqual(width);
        }
      }
      expect(trouble).toEqual([]);
      await context.close();
    },
  );
});
