import { createHash } from 'node:crypto';
import { glob, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { bundleScript } from '../integrations/bundle-script.ts';
import { addressOf, isKept, isPacked, type Manifest } from './manifest.ts';

/** The folder of the pack, below the site's home page. */
const PACK_FOLDER = 'offline/';

const digestOf = (content: string | Uint8Array) =>
  createHash('sha256').update(content).digest('base64');

/** The paths of all files in a folder, in the order of the alphabet, with slashes. */
async function pathsIn(folder: string): Promise<string[]> {
  const paths: string[] = [];
  for await (const entry of glob('**/*', { cwd: folder, withFileTypes: true })) {
    const path = relative(resolve(folder), join(entry.parentPath, entry.name));
    if (entry.isFile()) paths.push(path.replaceAll('\\', '/'));
  }
  return paths.sort();
}

/** Puts the many small files of a built site into one. */
async function packFiles(folder: string, paths: readonly string[]): Promise<string> {
  const contents = paths.map(async (path) => [path, await readFile(join(folder, path), 'utf8')]);
  return JSON.stringify(Object.fromEntries(await Promise.all(contents)));
}

/** Bundles a worker. */
function bundle(source: string, manifest?: Manifest): Promise<string> {
  return bundleScript(new URL(source, import.meta.url), 'iife', {
    'process.env.NODE_ENV': '"production"',
    ...(manifest && { MANIFEST: JSON.stringify(manifest) }),
  });
}

/**
 * Writes, into a built site, what makes it work offline: `sw.js`, the worker that keeps all of it;
 * the pack of its small files; and `sw-off.js`, the worker that ends it.
 *
 * @param folder the folder of the site, all of whose files are final.
 * @returns the manifest of the worker.
 */
export async function writeWorkers(folder: string): Promise<Manifest> {
  await rm(join(folder, PACK_FOLDER), { recursive: true, force: true });
  const paths = await pathsIn(folder);
  const pack = await packFiles(folder, paths.filter(isPacked));
  const name = createHash('sha256').update(pack).digest('hex').slice(0, 10);
  const packPath = `${PACK_FOLDER}pack.${name}.json`;
  await mkdir(join(folder, PACK_FOLDER));
  await writeFile(join(folder, packPath), pack);

  const digests = paths
    .filter(isKept)
    .map(async (path) => [addressOf(path), digestOf(await readFile(join(folder, path)))] as const);
  const manifest: Manifest = {
    files: { ...Object.fromEntries(await Promise.all(digests)), [packPath]: digestOf(pack) },
    pack: packPath,
  };
  await writeFile(join(folder, 'sw.js'), await bundle('worker/service-worker.ts', manifest));
  await writeFile(join(folder, 'sw-off.js'), await bundle('worker/switch-off.ts'));
  return manifest;
}
