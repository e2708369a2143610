/**
 * Reads the accents where all colors are named: that of each theme by its slug, and the site's own
 * under the empty name.
 *
 * @param tokens the content of `src/styles/tokens.css`.
 * @returns each as it is on light paper.
 * @throws when it names no accent for the site, or in another way.
 */
export function accentColors(tokens: string): Map<string, string> {
  const accents = new Map<string, string>();
  for (const [, selector = '', rules = ''] of tokens.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    const [, accent] = /--accent: light-dark\((#[0-9a-f]{6}),/.exec(rules) ?? [];
    if (accent === undefined) continue;
    const [, theme = ''] = /\[data-theme='([^']+)'\]/.exec(selector) ?? [];
    accents.set(theme, accent);
  }
  if (!accents.has('')) {
    throw new Error('tokens.css must name --accent as light-dark(#…, #…), the color of the site.');
  }
  return accents;
}
