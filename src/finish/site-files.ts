import { readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

/**
 * The address of a page's file below the site's home page: empty, or `essays/migrations/`.
 *
 * @param name the file, from the site's folder on, with slashes.
 */
export function addressOfFile(name: string): string {
  return name.replace(/(^|\/)index\.html$/, '$1');
}

/**
 * Lists the files of a built site, a pack of names at once: the patterns of `glob` take ten times as long.
 *
 * @param folder the site's.
 * @returns their paths within it, with slashes, in the order of the alphabet.
 */
export function filesOfSite(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      relative(resolve(folder), join(parentPath, name)).replaceAll('\\', '/'),
    )
    .sort();
}
