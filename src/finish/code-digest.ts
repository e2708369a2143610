import { createHash } from 'node:crypto';
import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What decides how content becomes a site, besides the content: code, packages and their settings. */
const code = ['src/**/*', 'public/**/*', 'astro.config.mjs', 'package-lock.json', 'tsconfig.json'];

/**
 * The digest of all code that builds the site. What an earlier build has kept is good for a later
 * one only where it is the same.
 *
 * @param root the project's folder.
 */
export async function codeDigest(root: string): Promise<string> {
  const names: string[] = [];
  for await (const entry of glob(code, { cwd: root, withFileTypes: true })) {
    if (entry.isFile()) names.push(join(entry.parentPath, entry.name));
  }
  const hash = createHash('sha256').update(process.version);
  for (const name of names.sort()) {
    if (name.includes('.test.')) continue;
    hash
      .update(name.slice(root.length))
      .update('\0')
      .update(await readFile(name))
      .update('\0');
  }
  return hash.digest('hex');
}
