import type { Ink } from './ink.ts';
import type { Stamp } from './stamp.ts';

/** How one ink lies on what is below it, which may be bare. */
function laid(below: number, shade: number, { first, last }: Ink): number {
  if (shade === 0 || below === 0) return shade || below;
  if (below >= first && below <= last) return Math.min(last, below + shade - first + 1);
  // No entry of the palette mixes two inks: the one that covers more has the pixel.
  return shade * 2 > first + last ? last : below;
}

/**
 * A picture of sixteen colors, in memory as a PNG has it before compression: each byte is two
 * pixels beside each other, and in front of each row is a byte that says that no filter is on it.
 */
export class Canvas {
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
  readonly #rowLength: number;

  /** @param size in pixels; the width is even. */
  constructor({ width, height }: { width: number; height: number }) {
    this.width = width;
    this.height = height;
    this.#rowLength = 1 + width / 2;
    this.bytes = new Uint8Array(this.#rowLength * height);
  }

  /** Makes it the same as another of its size. */
  copy(other: Canvas): void {
    this.bytes.set(other.bytes);
  }

  /** Fills a rectangle with the full color of an ink. It begins and ends at even columns. */
  fill({ last }: Ink, left: number, top: number, width: number, height: number): void {
    for (let row = top; row < top + height; row += 1) {
      const start = row * this.#rowLength + 1 + left / 2;
      this.bytes.fill((last << 4) | last, start, start + width / 2);
    }
  }

  /** Puts a stamp at a row and at a pair of columns. What lies beyond the edges is left out. */
  put({ ink, left, top, width, height, bytes }: Stamp, pair: number, row: number): void {
    const start = pair + left;
    const from = Math.max(0, -start);
    const to = Math.min(width, this.width / 2 - start);
    const last = Math.min(height, this.height - row - top);
    for (let line = Math.max(0, -row - top); line < last; line += 1) {
      const target = (row + top + line) * this.#rowLength + 1 + start;
      const source = line * width;
      for (let at = from; at < to; at += 1) {
        const above = bytes[source + at] ?? 0;
        if (above === 0) continue;
        const below = this.bytes[target + at] ?? 0;
        this.bytes[target + at] =
          below === 0
            ? above
            : (laid(below >> 4, above >> 4, ink) << 4) | laid(below & 15, above & 15, ink);
      }
    }
  }
}
