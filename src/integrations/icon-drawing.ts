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

/**
 * Puts one PNG into an ICO file: a header, one entry that says where the PNG is and how large, and
 * the PNG as it is. The layout is Microsoft's, which allows PNG since Windows Vista.
 *
 * @param png an image with an opacity for each pixel.
 * @param size the length of its side in pixels, less than 256.
 */
export function icoFile(png: Uint8Array, size: number): Uint8Array {
  const header = Buffer.alloc(6 + 16);
  header.writeUInt16LE(1, 2); // An icon, and no cursor.
  header.writeUInt16LE(1, 4); // One image.
  header.writeUInt8(size, 6);
  header.writeUInt8(size, 7);
  header.writeUInt16LE(1, 10); // One color plane.
  header.writeUInt16LE(32, 12); // Bits for each pixel.
  header.writeUInt32LE(png.byteLength, 14);
  header.writeUInt32LE(header.byteLength, 18);
  return Buffer.concat([header, png]);
}
