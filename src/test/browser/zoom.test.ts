import { describe, expect, inject, it } from 'vitest';
import { pageKinds, pageStates } from '../../../scripts/page-kinds.ts';
import { useBrowser } from './browser.ts';
import { useVisit } from './visit.ts';

const { url } = inject('rootSite');
const browser = useBrowser();

/** A window of 1280 by 1024 pixels, zoomed to 400%. */
const zoomed = {
  viewport: { width: 320, height: 256 },
  deviceScaleFactor: 4,
  // Smooth scrolling would show the focus only after a while.
  reducedMotion: 'reduce',
} as const;

/** Tells, in the page, what has the focus, and whether some of it lies open to the eye. */
function lookAtFocus(): { what: string; isOpen: boolean } | undefined {
  const element = document.activeElement;
  if (!element || element === document.body) return undefined;
  const isOpen = [...element.getClientRects()].some(({ left, right, top, bottom }) => {
    const x = (Math.max(left, 0) + Math.min(right, innerWidth)) / 2;
    const y = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2;
    const isWithin = x >= left && x <= right && y >= top && y <= bottom;
    return isWithin && element.contains(document.elementFromPoint(x, y));
  });
  return { what: element.outerHTML.slice(0, 100), isOpen };
}

/** Lists, in the page, what stays on the screen while the page scrolls and takes over a third of it. */
function listCovers(): string[] {
  return [...document.body.querySelectorAll('*')]
    .filter((element) => {
      const { position } = getComputedStyle(element);
      const { width, height } = element.getBoundingClientRect();
      const isStuck = position === 'fixed' || position === 'sticky';
      return isStuck && width * height > (innerWidth * innerHeight) / 3;
    })
    .map((element) => element.outerHTML.slice(0, 100));
}

/** Waits, in the page, for the texts of results that come into view; those that come move the others. */
function hasAllTexts(): boolean {
  return [...document.querySelectorAll('.excerpt:empty')].every((excerpt) => {
    const { top, bottom } = excerpt.getBoundingClientRect();
    return bottom < 0 || top > innerHeight;
  });
}

describe.each([...pageKinds, ...pageStates])('at 400% zoom, $name', (kind) => {
  const page = useVisit(browser, url, kind, zoomed);

  it('scrolls in one direction only, and nothing stays in the way', async () => {
    const scrollWidth = await page().evaluate(() => document.documentElement.scrollWidth);
    expect(scrollWidth).toBeLessThanOrEqual(320);
    // A dialog means to cover what it was opened on.
    if (!kind.isOverlay) expect(await page().evaluate(listCovers)).toEqual([]);
  });

  it('never hides what has the focus', async () => {
    const hidden: string[] = [];
    let stops = 0;
    for (; stops < 1000; stops += 1) {
      await page().keyboard.press('Tab');
      await page().waitForFunction(hasAllTexts);
      const focus = await page().evaluate(lookAtFocus);
      if (!focus) break;
      if (!focus.isOpen) hidden.push(focus.what);
    }
    expect(stops).toBeGreaterThan(1);
    expect(stops).toBeLessThan(1000);
    expect(hidden).toEqual([]);
  });
});
