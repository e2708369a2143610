import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { Canvas } from './canvas.ts';
import { accent, ink, palette, type Ink } from './ink.ts';
import { png } from './png.ts';
import { stamp } from './stamp.ts';

const size = { width: 12, height: 8 };
const red = '#ff0000';

/** The colors of pixels as they are in the PNG of a canvas. */
async function colors(canvas: Canvas, ...places: [column: number, row: number][]) {
  const href = `data:image/png;base64,${Buffer.from(await png(canvas, palette(red))).toString('base64')}`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="12" height="8"><image href="${href}" width="12" height="8"/></svg>`;
  const { pixels } = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  return places.map(([column, row]) => {
    const start = (row * size.width + column) * 4;
    return `#${pixels.toString('hex', start, start + 3)}`;
  });
}

/** A rectangle as a stamp. */
const block = (width: number, height: number, color: Ink) =>
  stamp(
    {
      path: `M0 0h${width}v${height}H0z`,
      transform: '',
      bounds: { left: 0, top: 0, right: width, bottom: height },
    },
    color,
  );

describe('a canvas', () => {
  it('is paper, and what is put on it has the color of its ink', async () => {
    const canvas = new Canvas(size);
    canvas.put(block(3, 2, accent), 2, 3);
    canvas.fill(ink, 8, 0, 4, 1);
    expect(await colors(canvas, [3, 3], [4, 3], [6, 4], [7, 4], [4, 5], [8, 0], [7, 0])).toEqual([
      ...['#fcfbf8', red, red, '#fcfbf8', '#fcfbf8'],
      ...['#1d1c1a', '#fcfbf8'],
    ]);
  });

  it('has shades where a shape covers pixels in part, which add up', async () => {
    const canvas = new Canvas(size);
    canvas.put(block(2.5, 1, ink), 0, 0);
    const [, half] = await colors(canvas, [1, 0], [2, 0]);
    canvas.put(block(2.5, 1, ink), 0, 0);
    expect(half).not.toBe('#1d1c1a');
    expect(half).not.toBe('#fcfbf8');
    expect(await colors(canvas, [2, 0])).toEqual(['#1d1c1a']);
  });

  it('shows the ink that covers more where two inks meet', async () => {
    const canvas = new Canvas(size);
    canvas.fill(ink, 0, 0, 12, 8);
    canvas.put(block(2.75, 1, accent), 0, 0);
    canvas.put(block(2.25, 1, accent), 3, 0);
    expect(await colors(canvas, [0, 0], [2, 0], [8, 0])).toEqual([red, red, '#1d1c1a']);
  });

  it('leaves out what lies beyond its edges', async () => {
    const canvas = new Canvas(size);
    for (const [pair, row] of [
      [-2, -1],
      [5, 7],
      [-9, 3],
      [3, -20],
    ] as const) {
      canvas.put(block(6, 3, accent), pair, row);
    }
    expect(await colors(canvas, [1, 1], [2, 1], [0, 2], [9, 7], [10, 7], [0, 3])).toEqual([
      ...[red, '#fcfbf8', '#fcfbf8'],
      ...['#fcfbf8', red, '#fcfbf8'],
    ]);
  });
});
