import { readdirSync } from 'node:fs';

/** The addresses of all pages in a built folder, below the home page: `essays/migrations/`. */
export function pagePaths(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.html'))
    .map((name) => name.replace(/(^|\/)index\.html$/, '$1'))
    .sort();
}

/** Tells the editions for print, which hold many pages and are no page to read on screen. */
export function isEdition(path: string): boolean {
  return /^print\/.+/.test(path);
}
