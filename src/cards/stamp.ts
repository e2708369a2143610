import { Resvg } from '@resvg/resvg-js';
import type { Ink } from './ink.ts';

/** A shape in one ink, ready to be put on a canvas. Each byte is two pixels beside each other. */
export interface Stamp {
  ink: Ink;
  /** Where its top left corner lies from where it is put, in pairs of columns and in rows. */
  left: number;
  top: number;
  /** In pairs of columns and in rows. */
  width: number;
  height: number;
  bytes: Uint8Array;
}

/** What a shape lies within. Down is positive, as in a picture. */
export interface Bounds {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A shape: the path of an SVG, the transformation that brings it to pixels, its bounds in them. */
interface Shape {
  path: string;
  transform: string;
  bounds: Bounds;
}

/** Makes a stamp of a shape, smooth at its edges. */
export function stamp({ path, transform, bounds }: Shape, ink: Ink): Stamp {
  const left = Math.floor(bounds.left / 2);
  const top = Math.floor(bounds.top);
  const width = Math.ceil(bounds.right / 2) - left;
  const height = Math.ceil(bounds.bottom) - top;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width * 2}" height="${height}"><path transform="translate(${left * -2} ${-top}) ${transform}" d="${path}"/></svg>`;
  const rgba = new Resvg(svg, { font: { loadSystemFonts: false } }).render().pixels;
  const shades = ink.last - ink.first + 1;
  const entry = (pixel: number) => {
    const shade = Math.round(((rgba[pixel * 4 + 3] ?? 0) / 255) * shades);
    return shade === 0 ? 0 : ink.first + shade - 1;
  };
  const bytes = Uint8Array.from(
    { length: width * height },
    (_, at) => (entry(at * 2) << 4) | entry(at * 2 + 1),
  );
  return { ink, left, top, width, height, bytes };
}
