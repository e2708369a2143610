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
