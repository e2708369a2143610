import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** The SHA-256 of every file of a folder, by its path below it, in order. */
export async function fileDigests(folder: string): Promise<Record<string, string>> {
  const inside = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = inside
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const digests: Record<string, string> = {};
  for (const path of paths) {
    const bytes = await readFile(path);
    digests[relative(folder, path)] = createHash('sha256').update(bytes).digest('hex');
  }
  return digests;
}
