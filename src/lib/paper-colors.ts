/** The color of the page behind all text. */
export interface PaperColors {
  light: string;
  dark: string;
}

/**
 * Reads the color of the paper where all colors are named, so that browsers and home screens, which
 * read no stylesheet, are told the same.
 *
 * @param tokens the content of `src/styles/tokens.css`.
 * @throws when it names no such color, or in another way.
 */
export function paperColors(tokens: string): PaperColors {
  const [, light, dark] = /--paper: light-dark\((#\w+), (#\w+)\)/.exec(tokens) ?? [];
  if (light === undefined || dark === undefined) {
    throw new Error('tokens.css must name --paper as light-dark(#…, #…), the color of the page.');
  }
  return { light, dark };
}
