import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { pageKinds, pageStates } from '../../../scripts/page-kinds.ts';
import { useBrowser } from './browser.ts';
import { visit } from './visit.ts';

const { url } = inject('rootSite');
const browser = useBrowser();

/** Names, in the page, all that a keyboard should reach, in the document's order. */
function listStops(): string[] {
  const stops =
    'a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex="-1"])';
  const elements = [...document.querySelectorAll<HTMLElement>(stops)].filter(
    (element) =>
      element.tabIndex >= 0 &&
      !element.matches(':disabled, [type=hidden]') &&
      element.checkVisibility({ visibilityProperty: true }),
  );
  for (const [index, element] of elements.entries()) {
    element.dataset.stop = `${index}: <${element.localName}> ${element.textContent.trim()}`;
    const { outlineStyle, boxShadow } = getComputedStyle(element);
    element.dataset.before = `${outlineStyle} ${boxShadow}`;
  }
  return elements.map((element) => element.dataset.stop ?? '');
}

/** Tells, in the page, what has the focus, and whether that can be seen. */
function lookAtFocus(): { stop: string; isMarked: boolean } | undefined {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) return undefined;
  const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(element);
  const isTransparent = /^rgba\(.*, 0\)$|^transparent$/.test(outlineColor);
  const hasOutline =
    outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && !isTransparent;
  const hasShadow = boxShadow !== 'none' && / [2-9]\d*px/.test(boxShadow);
  const isNew = element.dataset.before !== `${outlineStyle} ${boxShadow}`;
  return {
    stop: element.dataset.stop ?? element.outerHTML.slice(0, 100),
    isMarked: isNew && (hasOutline || hasShadow),
  };
}

/** Presses Tab until the focus leaves the page, or for longer than it should take. */
async function tabThrough(page: Page, expected: number) {
  const stops: { stop: string; isMarked: boolean }[] = [];
  while (stops.length <= expected + 2) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(lookAtFocus);
    if (!stop) break;
    stops.push(stop);
  }
  return stops;
}

const searchResults = pageStates.filter(({ name }) => name === 'search-results');

describe('by keyboard alone', () => {
  it.each([...pageKinds, ...searchResults])(
    'all of $name is reached once, in its order, and shows that it is',
    async (kind) => {
      const options = { viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' } as const;
      await visit(browser(), url, kind, options, async (page) => {
        const expected = await page.evaluate(listStops);
        expect(expected[0]).toContain('Skip to content');
        const stops = await tabThrough(page, expected.length);
        expect(stops.map(({ stop }) => stop)).toEqual(expected);
        expect(stops.filter(({ isMarked }) => !isMarked)).toEqual([]);
      });
    },
  );

  it('the way back leads through all of an essay too', async () => {
    const [essay] = pageKinds.filter(({ name }) => name === 'essay');
    if (!essay) throw new Error('There is no kind of page called essay.');
    await visit(browser(), url, essay, { reducedMotion: 'reduce' }, async (page) => {
      const expected = await page.evaluate(listStops);
      await page.locator(`[data-stop^="${expected.length - 1}:"]`).focus();
      const back = [expected.at(-1)];
      while (back.length <= expected.length + 2) {
        await page.keyboard.press('Shift+Tab');
        const stop = await page.evaluate(lookAtFocus);
        if (!stop) break;
        back.push(stop.stop);
      }
      expect(back).toEqual(expected.toReversed());
    });
  });
});
