import { likeness } from '../search/likeness.ts';

/** A page by its address and its title. */
export interface NamedPage {
  url: string;
  title: string;
}

/** How many pages are guessed at the most. */
const MOST_GUESSES = 5;

/** A page less like the path than this is no guess. */
const LIKE_ENOUGH = 0.4;

/** The parts of a path that may name a page, without a file's ending. */
function namesIn(path: string): string[] {
  let plain = path;
  try {
    plain = decodeURIComponent(path);
  } catch {
    // A path that cannot be decoded is compared as it is.
  }
  return plain
    .split('/')
    .map((part) => part.replace(/\.\w+$/, ''))
    .filter((part) => part !== '');
}

/**
 * Guesses which pages a path that leads nowhere was meant to lead to: those whose address or title
 * is most like the last part of it that is like any.
 *
 * @returns the pages, likeliest first.
 */
export function likeliestPages(path: string, pages: readonly NamedPage[]): NamedPage[] {
  for (const name of namesIn(path).reverse()) {
    const guesses = pages
      .map((page) => {
        const slug = namesIn(page.url).at(-1) ?? '';
        return { page, like: Math.max(likeness(name, slug), likeness(name, page.title)) };
      })
      .filter(({ like }) => like >= LIKE_ENOUGH)
      .sort((a, b) => b.like - a.like);
    if (guesses.length > 0) return guesses.slice(0, MOST_GUESSES).map(({ page }) => page);
  }
  return [];
}
