/**
 * A color in the shades that it takes at the edges of shapes, where it covers a pixel in part: a
 * row of entries of a palette, from the lightest to the full color. Entry 0 is bare paper.
 */
export interface Ink {
  first: number;
  last: number;
}

/*
 * Sixteen colors fit four bits, in which a card takes half the time to compress. The color of the
 * gist lies on the way from paper to ink, so that both have most of the shades in common.
 */
export const muted: Ink = { first: 1, last: 7 };
export const ink: Ink = { first: 1, last: 10 };
export const accent: Ink = { first: 11, last: 15 };

// Cards stand on others' pages, light or dark: they are paper, as the site is in light.
const colors = { paper: '#fcfbf8', muted: '#5c5953', ink: '#1d1c1a' };

const channels = (color: string) =>
  [1, 3, 5].map((start) => Number.parseInt(color.slice(start, start + 2), 16));

/** The colors between two, without the first and with the last. */
function shades(from: string, to: string, count: number): number[][] {
  const [start, end] = [channels(from), channels(to)];
  return Array.from({ length: count }, (_, step) =>
    start.map((value, at) => Math.round(value + (((end[at] ?? 0) - value) * (step + 1)) / count)),
  );
}

/**
 * The colors that inks stand for.
 *
 * @param accentColor the color of the theme, as `#rrggbb`.
 * @returns red, green and blue of each entry in turn.
 */
export function palette(accentColor: string): Uint8Array {
  return Uint8Array.from(
    [
      channels(colors.paper),
      ...shades(colors.paper, colors.muted, muted.last),
      ...shades(colors.muted, colors.ink, ink.last - muted.last),
      ...shades(colors.paper, accentColor, accent.last - ink.last),
    ].flat(),
  );
}
