import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/**
 * Bundles a script with all that it imports into one, as small as it gets.
 *
 * @param source the script.
 * @param format `iife` for a script or a worker, `esm` for a module.
 * @param define what stands for names in it that are only known at build time, as JavaScript.
 * @throws when it cannot be bundled.
 */
export async function bundleScript(
  source: URL,
  format: 'iife' | 'esm',
  define: Record<string, string> = {},
): Promise<string> {
  const path = fileURLToPath(source);
  const { outputFiles } = await build({
    entryPoints: [path],
    bundle: true,
    minify: true,
    write: false,
    format,
    target: 'es2022',
    legalComments: 'none',
    define,
  });
  const [file] = outputFiles;
  if (!file) throw new Error(`Nothing came of ${path}.`);
  return file.text;
}

/**
 * Bundles a script for pages and puts it into a site under a name that changes with it, so that
 * browsers may keep it for good.
 *
 * @param folder the site's.
 * @param name the file's, before its digest.
 * @param source the script.
 * @param format see `bundleScript`, as for `define`.
 * @returns its path from the site's folder on.
 */
export async function writeScript(
  folder: string,
  name: string,
  source: URL,
  format: 'iife' | 'esm',
  define?: Record<string, string>,
): Promise<string> {
  const script = await bundleScript(source, format, define);
  const digest = createHash('sha256').update(script).digest('hex').slice(0, 10);
  const path = `_astro/${name}.${digest}.js`;
  await mkdir(join(folder, '_astro'), { recursive: true });
  await writeFile(join(folder, path), script);
  return path;
}
