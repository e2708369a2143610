import type { Canvas } from './canvas.ts';
import type { Face } from './face.ts';
import type { Ink } from './ink.ts';
import { stretches } from './lines.ts';
import { stamp, type Stamp } from './stamp.ts';

/** How letters look. */
interface Style {
  face: Face;
  /** In pixels. */
  size: number;
  ink: Ink;
  /** How much further apart letters stand than the font says, in ems. */
  tracking?: number;
  /** How high a line is, in ems, where that is not the font's to say. */
  leading?: number;
}

/** A word where it stands in the text set in one line, in pixels. */
export interface Word {
  left: number;
  right: number;
  glyphs: { id: number; x: number; y: number }[];
}

/** Letters of one font, size and color. What has been drawn once is kept, so the alphabet bounds it. */
export class Lettering {
  /** How high a line is, and how far below its top the baseline, in pixels. */
  readonly lineHeight: number;
  readonly baseline: number;
  readonly #face: Face;
  readonly #size: number;
  readonly #ink: Ink;
  readonly #tracking: number;
  /** At how many places in two columns a glyph may begin. */
  readonly #places: number;
  readonly #stamps = new Map<number, Stamp | undefined>();

  constructor({ face, size, ink, tracking = 0, leading = face.ascent + face.descent }: Style) {
    this.#face = face;
    this.#size = size;
    this.#ink = ink;
    this.#tracking = tracking * size;
    this.lineHeight = Math.round(leading * size);
    this.baseline = Math.floor(((leading + face.ascent - face.descent) / 2) * size);
    // A letter that is half a pixel off shows in small text; in a title it does not.
    this.#places = size < 40 ? 4 : 2;
  }

  /** Sets a text in one line. */
  set(text: string): Word[] {
    const size = this.#size;
    // A ligature would stand out among letters that are set closer or wider.
    const glyphs = this.#face.set(text, { hasLigatures: this.#tracking === 0 });
    let x = 0;
    let next = 0;
    return Array.from(stretches(text), ({ end, start }) => {
      const word: Word = { left: x, right: x, glyphs: [] };
      for (let glyph = glyphs[next]; glyph && glyph.index < end; glyph = glyphs[(next += 1)]) {
        const { id, index, advance } = glyph;
        const after = x + advance * size + this.#tracking;
        if (index < start) word.left = after;
        else word.glyphs.push({ id, x: x + glyph.x * size, y: -glyph.y * size });
        x = after;
      }
      word.right = x;
      return word;
    });
  }

  /** Draws a line on a canvas, from a place on its baseline. */
  draw(line: readonly Word[], canvas: Canvas, left: number, baseline: number): void {
    const start = left - (line[0]?.left ?? 0);
    for (const { glyphs } of line) {
      for (const { id, x, y } of glyphs) {
        const place = Math.round(((start + x) / 2) * this.#places);
        const pair = Math.floor(place / this.#places);
        const glyph = this.#stamp(id, place - pair * this.#places);
        if (glyph) canvas.put(glyph, pair, baseline + Math.round(y));
      }
    }
  }

  #stamp(id: number, place: number): Stamp | undefined {
    const key = id * this.#places + place;
    if (!this.#stamps.has(key)) this.#stamps.set(key, this.#drawn(id, (place / this.#places) * 2));
    return this.#stamps.get(key);
  }

  /** Makes the stamp of a glyph, moved right by some pixels. */
  #drawn(id: number, shift: number): Stamp | undefined {
    const size = this.#size;
    const bounds = this.#face.bounds(id);
    if (!bounds) return undefined;
    const scale = size / this.#face.unitsPerEm;
    return stamp(
      {
        path: this.#face.outline(id),
        transform: `translate(${shift} 0) scale(${scale} ${-scale})`,
        bounds: {
          left: bounds.left * size + shift,
          top: bounds.top * size,
          right: bounds.right * size + shift,
          bottom: bounds.bottom * size,
        },
      },
      this.#ink,
    );
  }
}
