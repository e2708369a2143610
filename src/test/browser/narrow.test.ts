import { describe, expect, inject, it } from 'vitest';
import { pageKinds, pageStates } from '../../../scripts/page-kinds.ts';
import { useBrowser } from './browser.ts';
import { visit } from './visit.ts';

const { url } = inject('rootSite');
const browser = useBrowser();

/** Keeps, in the page, each text and each control that can be seen, and counts them. */
function keepVisible(): number {
  const isSeen = (element: Element | null) =>
    element?.checkVisibility({ visibilityProperty: true }) === true;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ALL);
  const nodes: Node[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const isText = node instanceof Text && node.data.trim() !== '';
    const isControl =
      node instanceof Element && node.matches('a[href], button, input, select, summary, svg[role]');
    if ((isText && isSeen(node.parentElement)) || (isControl && isSeen(node))) nodes.push(node);
  }
  Object.assign(globalThis, { keptNodes: nodes });
  return nodes.length;
}

/** Lists, in the page, which of those kept cannot be seen any more, or lie where no scrolling leads. */
function listLost(): string[] {
  const { keptNodes } = globalThis as unknown as { keptNodes: readonly (Text | Element)[] };
  const scrolls = (element: Element | null): boolean =>
    element !== null &&
    (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
  return keptNodes
    .filter((node) => {
      const element = node instanceof Element ? node : node.parentElement;
      // On a wide screen nothing is folded, and there is nothing to unfold with.
      if (!element || element.closest('.on-this-page summary')) return false;
      const range = document.createRange();
      range.selectNode(node);
      const boxes = [...range.getClientRects()];
      const isSeen = element.checkVisibility({ visibilityProperty: true }) && boxes.length > 0;
      const isWithin = boxes.every(({ left, right }) => left >= -1 && right <= innerWidth + 1);
      return !isSeen || !(isWithin || scrolls(element));
    })
    .map((node) => node.textContent.trim() || node.nodeName);
}

describe('at 320 pixels', () => {
  it.each([...pageKinds, ...pageStates])('$name loses no text and no control', async (kind) => {
    const options = { viewport: { width: 1280, height: 800 } };
    await visit(browser(), url, kind, options, async (page) => {
      const count = await page.evaluate(keepVisible);
      // A count of nothing would lose nothing.
      expect(count).toBeGreaterThan(20);
      await page.setViewportSize({ width: 320, height: 800 });
      // The list of headings is folded, and unfolds.
      await page.evaluate(() => {
        const fold = document.querySelector('.on-this-page details:not([open]) summary');
        if (fold instanceof HTMLElement) fold.click();
      });
      expect(await page.evaluate(listLost)).toEqual([]);
    });
  });
});
