import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { collections } from '../schemas/library.ts';
import type { ContentFile } from './check.ts';

/**
 * Reads every content file that the build will read: Markdown and MDX, drafts (`_name.md`) left out.
 *
 * @param folder the content folder.
 * @throws when a collection's folder or a file in it cannot be read.
 */
export async function readContent(folder: string): Promise<ContentFile[]> {
  const files: ContentFile[] = [];
  for (const collection of collections) {
    const inside = await readdir(join(folder, collection), { recursive: true });
    const names = inside.filter((name) => /(?:^|[\\/])[^_\\/][^\\/]*\.mdx?$/.test(name)).sort();
    for (const name of names) {
      const path = join(folder, collection, name);
      const text = await readFile(path, 'utf8');
      files.push({ collection, path: relative('.', path), text });
    }
  }
  return files;
}
