/** What a card says, which stands for a page where its link is shared. */
export interface Card {
  title: string;
  gist: string;
  /** The theme's name, where the page has one. */
  theme?: string;
  /** The color of the theme, or the site's own, as `#rrggbb`. */
  accent: string;
}

/** The size of a card in pixels, as Open Graph and Twitter want it. */
export const cardSize = { width: 1200, height: 630 } as const;

/**
 * The path of a page's card in the built site.
 *
 * @param page the page's path below the home page: empty, or `essays/migrations/`.
 */
export function cardPath(page: string): string {
  return `cards/${page.replace(/\/$|\.html$/, '') || 'index'}.png`;
}
