/** What the worker is told of the build it belongs to. */
export interface Manifest {
  /**
   * The address of each file that is kept, below the site's home page, with the SHA-256 of its bytes
   * in Base64.
   */
  files: Record<string, string>;
  /** The address of the pack, which is one of the files. */
  pack: string;
}

/** The page for addresses that lead nowhere; it travels in the pack, since hosts differ in how they serve it. */
export const NOT_FOUND = '404.html';

/** What pages show or load. What other programs read, such as a feed, is left to the network. */
const kept = [
  /\.(?:html|css|js|svg|wasm|woff2|webmanifest)$/,
  /^apple-touch-icon\.png$|^icons\/[^/]+\.png$/,
  /^pagefind\/(?:[^/]+\.(?:json|pf_meta)|index\/[^/]+)$/,
  /^templates\/[^/]+\.md$/,
];

const packed = /^pagefind\/(?:words|text|asked)\//;

/** What a reader takes away holds again what the pages say, and is kept by whoever wants it. */
const TAKEN_AWAY = 'print/fulcrum.html';

/** Whether a file, by its path in the built folder, has a place of its own on the reader's device. */
export function isKept(path: string): boolean {
  const isWorker = path === 'sw.js' || path === 'sw-off.js';
  const isElsewhere = path === NOT_FOUND || path === TAKEN_AWAY;
  return !isElsewhere && !isWorker && kept.some((pattern) => pattern.test(path));
}

/**
 * Whether a file, by its path in the built folder, travels in the pack: the many small files of
 * search, which would take a thousand requests.
 */
export function isPacked(path: string): boolean {
  return path === NOT_FOUND || packed.test(path);
}

/** The address of a built file below the site's home page: a page's is that of its folder. */
export function addressOf(path: string): string {
  return path.replace(/(^|\/)index\.html$/, '$1');
}

/** Whether there is a page at an address below the site's home page, and not a file of another kind. */
export function isPageAddress(address: string): boolean {
  return address === '' || /\/$|\.html$/.test(address);
}
