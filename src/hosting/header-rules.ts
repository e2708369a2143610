/** Headers that a host sends with files. */
export interface HeaderRule {
  /** Files by their path below the home page: all in a folder with `folder/*`, or one by its name. */
  path: string;
  headers: Record<string, string>;
}

/** What is sent with every file. What a page can say of its own policy, it says itself. */
const everywhere: HeaderRule = {
  path: '*',
  headers: {
    'Content-Security-Policy': "frame-ancestors 'none'",
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'X-Content-Type-Options': 'nosniff',
  },
};

/** Folders in which each file has a digest in its address, and never changes. */
const hashed = [
  '_astro',
  'pagefind/index',
  'pagefind/words',
  'pagefind/text',
  'pagefind/asked',
  'offline',
];

/** Files that tell of the newest version. */
const newest = ['sw.js', 'manifest.webmanifest'];

/**
 * The headers of the site, for every host. Pages have no rule of their own: hosts have browsers
 * ask anew for what has none.
 */
export const headerRules: readonly HeaderRule[] = [
  everywhere,
  ...hashed.map((folder) => ({
    path: `${folder}/*`,
    headers: { 'Cache-Control': 'public, max-age=31536000, immutable' },
  })),
  ...newest.map((path) => ({ path, headers: { 'Cache-Control': 'no-cache' } })),
];
