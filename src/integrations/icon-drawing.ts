import { Resvg } from '@resvg/resvg-js';

/**
 * What an icon is made for: to stand as it is, or to be cut by the system into a shape of its own,
 * which leaves at least the circle in the middle whose diameter is 80% of the side.
 */
export type IconShape = 'bare' | 'maskable';

/**
 * Draws an icon. One that is cut has a ground, and the whole drawing stands in the circle.
 *
 * @param svg the drawing, with a `viewBox`.
 * @param size the length of a side, in pixels.
 * @param ground the color behind a drawing that is cut.
 * @returns a PNG, the same for the same drawing.
 * @throws when the drawing has no `viewBox`.
 */
export function drawIcon(svg: string, size: number, shape: IconShape, ground: string): Uint8Array {
  const [attribute, numbers] = /viewBox="([^"]+)"/.exec(svg) ?? [];
  if (attribute === undefined || numbers === undefined) {
    throw new Error('The icon must have a viewBox, from which its other sizes are drawn.');
  }
  const [left = 0, top = 0, width = 0, height = 0] = numbers.split(/[\s,]+/).map(Number);
  const room = shape === 'bare' ? Math.max(width, height) : Math.hypot(width, height) / 0.8;
  const box = [left - (room - width) / 2, top - (room - height) / 2, room, room];
  return new Resvg(svg.replace(attribute, `viewBox="${box.join(' ')}"`), {
    fitTo: { mode: 'width', value: size },
    font: { loadSystemFonts: false },
    ...(shape === 'maskable' && { background: ground }),
  })
    .render()
    .asPng();
}
