import { describe, expect, inject, it } from 'vitest';
import { pageKinds, pageStates } from '../../../scripts/page-kinds.ts';
import { askAxe } from './axe.ts';
import { useBrowser } from './browser.ts';
import { useVisit } from './visit.ts';

const { url } = inject('rootSite');
const browser = useBrowser();
const forced = { forcedColors: 'active', colorScheme: 'dark' } as const;

/** Lists, in the page, what cannot be told from the canvas in the reader's few colors. */
function listInvisible(): string[] {
  const probe = document.createElement('div');
  probe.style.setProperty('forced-color-adjust', 'none');
  document.body.append(probe);
  const colorOf = (name: string) => {
    probe.style.setProperty('color', name);
    return getComputedStyle(probe).color;
  };
  const canvas = colorOf('Canvas');
  const system = new Set(
    ['Canvas', 'CanvasText', 'LinkText', 'ButtonFace', 'ButtonText', 'ButtonBorder', 'Highlight']
      .concat('HighlightText', 'GrayText', 'Field', 'FieldText', 'Mark', 'MarkText')
      .map(colorOf),
  );
  probe.remove();

  const faults: string[] = [];
  const fault = (element: Element, what: string) => {
    faults.push(`${what}: ${element.outerHTML.slice(0, 100)}`);
  };
  const isSeen = (element: Element) => element.checkVisibility({ visibilityProperty: true });
  // A color with four numbers is one that can be seen through.
  const isBare = (color: string) =>
    color === canvas || color === 'none' || color.startsWith('rgba(');

  // Behind a line of text Chromium puts a plate of the canvas, whatever the background is.
  for (const element of document.body.querySelectorAll('*')) {
    const ownsText = [...element.childNodes].some(
      (node) => node instanceof Text && node.data.trim(),
    );
    const isHtml = element instanceof HTMLElement;
    if (isHtml && ownsText && isSeen(element) && getComputedStyle(element).color === canvas) {
      fault(element, 'text in the color of the canvas');
    }
  }
  for (const control of document.querySelectorAll('button, input, select, .button')) {
    if (!isSeen(control)) continue;
    const { appearance, borderTopStyle, borderTopWidth, borderTopColor, color } =
      getComputedStyle(control);
    // A control that the browser draws is drawn in colors that can be seen.
    if (appearance !== 'none' && control.matches('[type=checkbox], [type=radio]')) continue;
    const hasBorder = borderTopStyle !== 'none' && Number.parseFloat(borderTopWidth) >= 1;
    if (!hasBorder || isBare(borderTopColor)) fault(control, 'no border');
    if (isBare(color)) fault(control, 'no text');
  }
  for (const shape of document.querySelectorAll('svg :is(path, circle, rect, line, ellipse)')) {
    if (!isSeen(shape) || shape.closest('clipPath, mask, marker, defs')) continue;
    const { fill, stroke, strokeWidth } = getComputedStyle(shape);
    const paints = [fill, stroke].filter((paint) => paint !== 'none');
    if (paints.some((paint) => !system.has(paint)))
      fault(shape, `${paints.join(' and ')} not forced`);
    const isLined = !isBare(stroke) && Number.parseFloat(strokeWidth) > 0;
    if (isBare(fill) && !isLined) fault(shape, 'a shape in the color of the canvas');
  }
  for (const text of document.querySelectorAll('svg text')) {
    const { fill } = getComputedStyle(text);
    if (!system.has(fill)) fault(text, `${fill} not forced`);
    const { left, top, width, height } = text.getBoundingClientRect();
    text.scrollIntoView({ block: 'center', behavior: 'instant' });
    if (fill !== canvas || width === 0) continue;
    const moved = text.getBoundingClientRect();
    const under = document
      .elementsFromPoint(moved.left + width / 2, moved.top + height / 2)
      .find((element) => element !== text && !text.contains(element));
    const isOnShape = under?.closest('svg') && !isBare(getComputedStyle(under).fill);
    if (!isOnShape) fault(text, `text in the color of the canvas at ${left} ${top}`);
  }
  return faults;
}

describe.each([...pageKinds, ...pageStates])('in forced colors, $name', (kind) => {
  const page = useVisit(browser, url, kind, forced);

  it('can be seen, all of it', async () => {
    expect(await page().evaluate(listInvisible)).toEqual([]);
  });

  // Axe asks about elements and colors, of which states have no others.
  if (pageKinds.includes(kind)) {
    it('has no fault that axe finds', async () => {
      expect((await askAxe(page())).faults).toEqual([]);
    });
  }
});
