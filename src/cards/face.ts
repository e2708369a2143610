// cspell:ignore upem
import { readFileSync } from 'node:fs';
import {
  Blob,
  Buffer as TextBuffer,
  Direction,
  Face as FontFace,
  Feature,
  Font,
  shape,
} from 'harfbuzzjs';
import type { Bounds } from './stamp.ts';

/** A glyph of a line, in ems. */
export interface Glyph {
  id: number;
  /** Where in the text it comes from. */
  index: number;
  advance: number;
  /** How far it stands to the right of the place that it would have by advances alone. */
  x: number;
  /** How far it stands above the baseline. */
  y: number;
}

const noLigatures = [new Feature('liga', 0)];

/** A font that sets text: which glyphs a text has, how far apart they stand and what they look like. */
export class Face {
  readonly #font: Font;
  /** How many of the units that outlines are drawn in are an em. */
  readonly unitsPerEm: number;
  readonly #buffer = new TextBuffer();
  readonly #outlines = new Map<number, string>();
  /** How far its lines reach above the baseline, and below, in ems. */
  readonly ascent: number;
  readonly descent: number;

  /** @param file the path of a TrueType or OpenType font. */
  constructor(file: string) {
    const face = new FontFace(new Blob(readFileSync(file)));
    this.#font = new Font(face);
    this.unitsPerEm = face.upem;
    const { ascender, descender } = this.#font.hExtents();
    this.ascent = ascender / this.unitsPerEm;
    this.descent = -descender / this.unitsPerEm;
  }

  /**
   * Sets a text in one line, kerned, from left to right. A character that the font lacks is its
   * glyph 0, the sign for that.
   */
  set(text: string, { hasLigatures = true } = {}): Glyph[] {
    this.#buffer.clearContents();
    this.#buffer.addText(text);
    this.#buffer.guessSegmentProperties();
    this.#buffer.setDirection(Direction.LTR);
    shape(this.#font, this.#buffer, hasLigatures ? [] : noLigatures);
    const positions = this.#buffer.getGlyphPositions();
    return this.#buffer.getGlyphInfos().map(({ codepoint: id, cluster: index }, at) => {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[at] ?? {};
      return {
        id,
        index,
        advance: xAdvance / this.unitsPerEm,
        x: xOffset / this.unitsPerEm,
        y: yOffset / this.unitsPerEm,
      };
    });
  }

  /** The outline of a glyph as the path of an SVG, in units of the font; up is positive. */
  outline(id: number): string {
    let path = this.#outlines.get(id);
    if (path === undefined) {
      path = this.#font.glyphToPath(id);
      this.#outlines.set(id, path);
    }
    return path;
  }

  /** Where a glyph has ink, in ems from its place on the baseline, or nothing if it has none. */
  bounds(id: number): Bounds | undefined {
    const extents = this.#font.glyphExtents(id);
    if (!extents || extents.width === 0 || extents.height === 0) return undefined;
    const { xBearing, yBearing, width, height } = extents;
    return {
      left: xBearing / this.unitsPerEm,
      top: -yBearing / this.unitsPerEm,
      right: (xBearing + width) / this.unitsPerEm,
      bottom: -(yBearing + height) / this.unitsPerEm,
    };
  }
}
