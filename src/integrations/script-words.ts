import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Folders whose scripts draw nothing into a page: Pagefind's index, which only answers. */
const drawsNothing = /^pagefind[\\/]/;

/**
 * Reads every word of the scripts of a built site: whatever class, id, element or attribute they
 * bring into a page is one of them.
 *
 * @param folder the built site, with its scripts in place.
 */
export async function readScriptWords(folder: string): Promise<Set<string>> {
  const words = new Set<string>();
  for await (const path of glob('**/*.js', { cwd: folder })) {
    if (drawsNothing.test(path)) continue;
    const script = await readFile(join(folder, path), 'utf8');
    for (const [word] of script.matchAll(/[\w-]+/g)) words.add(word);
    for (const [, name = ''] of script.matchAll(/\bdataset\.(\w+)/g)) words.add(`data-${name}`);
  }
  return words;
}
