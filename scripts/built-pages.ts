import { readdirSync } from 'node:fs';

/** The whole guide in one file, to take away: a file of the site and no page of it. */
const singleFile = 'print/fulcrum.html';

/** The addresses of all pages in a built folder, below the home page: `essays/migrations/`. */
export function pagePaths(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.html') && name !== singleFile)
    .map((name) => name.replace(/(^|\/)index\.html$/, '$1'))
    .sort();
}

/** Tells the editions for print, which hold many pages and are no page to read on screen. */
export function isEdition(path: string): boolean {
  return /^print\/.+/.test(path);
}
