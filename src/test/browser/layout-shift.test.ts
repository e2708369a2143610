import { describe, expect, inject, it } from 'vitest';
import { everyPage } from '../budgets.ts';
import { useBrowser } from './browser.ts';

// Lighthouse sees to the pages as they are loaded; here are the results of a shared search, which come later.

const browser = useBrowser();
const { url } = inject('rootSite');

describe.concurrent.each([
  { width: 412, height: 823 },
  { width: 1280, height: 720 },
])('on a screen of $width by $height', (viewport) => {
  it.each(['who should be on call', 'team size', 'xylophone'])(
    'nothing moves when the results come: %s',
    async (words) => {
      const context = await browser().newContext({ viewport });
      try {
        const page = await context.newPage();
        await page.addInitScript(() => {
          const shifts: number[] = [];
          Object.assign(globalThis, { shifts });
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) {
              shifts.push((entry as PerformanceEntry & { value: number }).value);
            }
          }).observe({ type: 'layout-shift', buffered: true });
        });
        await page.goto(`${url}search/?q=${encodeURIComponent(words)}`);
        await page
          .getByRole('status')
          .filter({ hasText: `“${words}”` })
          .waitFor();
        await page.waitForLoadState('networkidle');
        const shifts = await page.evaluate(
          () => (globalThis as unknown as { shifts: number[] }).shifts,
        );
        const sum = shifts.reduce((total, shift) => total + shift, 0);
        expect(sum).toBeLessThanOrEqual(everyPage.layoutShift.most);
      } finally {
        await context.close();
      }
    },
  );
});
