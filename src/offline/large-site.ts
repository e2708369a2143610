import { isKept } from './manifest.ts';

/**
 * How many bytes of a site are kept whole on a reader's device, who only opened one page: the guide of
 * ten essays takes five million, and some browsers give a site fifty before they ask. Of a larger site
 * the core is kept, and as many bytes of what its reader has visited.
 */
export const BUDGET = 30_000_000;

/** The home page, the lists below it, and the themes. */
const leading = /^(?:[^/]+\/|themes\/[^/]+\/)?index\.html$/;

/**
 * Whether a file of a large site is kept before anybody asks for it: the home page, the lists, themes,
 * all that pages load, and the program of search. What search knows of the pages grows with them and is
 * kept as far as it is asked for.
 */
export function isCore(path: string): boolean {
  if (!isKept(path)) return false;
  return leading.test(path) || /\.(?:css|js|svg|wasm|woff2|webmanifest|png)$/.test(path);
}
