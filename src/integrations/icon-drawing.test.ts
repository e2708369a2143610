import { readFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import { expect, it } from 'vitest';
import { drawIcon, icoFile } from './icon-drawing.ts';

const svg = readFileSync('public/icon.svg', 'utf8');

/** The pixels of a PNG as reds, greens, blues and opacities. */
function pixelsOf(png: Uint8Array, size: number): Uint8Array {
  const href = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
  const image = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${size}" height="${size}"><image width="${size}" height="${size}" xlink:href="${href}"/></svg>`;
  return new Resvg(image).render().pixels;
}

/** Whether any pixel outside the middle circle differs from the corner; and whether any inside does. */
function differences(pixels: Uint8Array, size: number) {
  const at = (x: number, y: number) => pixels.subarray((y * size + x) * 4, (y * size + x) * 4 + 4);
  const corner = at(0, 0).join();
  const found = { inside: false, outside: false };
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      if (at(x, y).join() === corner) continue;
      const isInside = Math.hypot(x + 0.5 - size / 2, y + 0.5 - size / 2) <= size * 0.4;
      found[isInside ? 'inside' : 'outside'] = true;
    }
  }
  return found;
}

it('an icon has the size it is asked in, and no ground', () => {
  const png = Buffer.from(drawIcon(svg, 96, 'bare', '#fcfbf8'));
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([96, 96]);
  expect([...pixelsOf(png, 96).subarray(0, 4)]).toEqual([0, 0, 0, 0]);
});

it('an icon that is cut has a ground, and all of its drawing in the circle that stays', () => {
  const pixels = pixelsOf(drawIcon(svg, 96, 'maskable', '#fcfbf8'), 96);
  expect([...pixels.subarray(0, 4)]).toEqual([0xfc, 0xfb, 0xf8, 0xff]);
  expect(differences(pixels, 96)).toEqual({ inside: true, outside: false });
});

it('an icon is the same each time', () => {
  expect(drawIcon(svg, 64, 'bare', '#fff')).toEqual(drawIcon(svg, 64, 'bare', '#fff'));
});

it('a drawing whose bounds are unknown is refused', () => {
  expect(() => drawIcon('<svg/>', 64, 'bare', '#fff')).toThrow('viewBox');
});

it('an ICO file holds the PNG as it is, where its header says', () => {
  const png = Buffer.from(drawIcon(svg, 48, 'bare', '#fcfbf8'));
  const ico = Buffer.from(icoFile(png, 48));
  expect([ico.readUInt16LE(0), ico.readUInt16LE(2), ico.readUInt16LE(4)]).toEqual([0, 1, 1]);
  expect([ico.readUInt8(6), ico.readUInt8(7)]).toEqual([48, 48]);
  const offset = ico.readUInt32LE(18);
  expect(ico.subarray(offset, offset + ico.readUInt32LE(14)).equals(png)).toBe(true);
});
