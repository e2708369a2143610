import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesOfSite } from '../finish/site-files.ts';
import { bundleScript } from '../finish/bundle-script.ts';
import { BUDGET, isCore } from './large-site.ts';
import { addressOf, isKept, isPacked, NOT_FOUND, type Manifest } from './manifest.ts';

/** The folder of the pack, below the site's home page. */
const PACK_FOLDER = 'offline/';

const digestOf = (content: string | Uint8Array) =>
  createHash('sha256').update(content).digest('base64');

/** How many bytes some files have together. */
function sizeOf(folder: string, paths: readonly string[]): number {
  let size = 0;
  for (const path of paths) size += statSync(join(folder, path)).size;
  return size;
}

/** Puts the many small files of a built site into one. */
function packFiles(folder: string, paths: readonly string[]): string {
  const contents = paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]);
  return JSON.stringify(Object.fromEntries(contents));
}

/** Bundles a worker. */
function bundle(source: string, manifest?: Manifest): Promise<string> {
  return bundleScript(new URL(source, import.meta.url), 'iife', {
    'process.env.NODE_ENV': '"production"',
    ...(manifest && { MANIFEST: JSON.stringify(manifest) }),
  });
}

/**
 * Writes, into a built site, what makes it work offline: `sw.js`, the worker that keeps all of it, or
 * of a large site its core and what was visited; the pack of its small files; and `sw-off.js`, the
 * worker that ends it.
 *
 * @param folder the folder of the site, all of whose files are final.
 * @param budget how many bytes of a site are kept whole.
 * @returns the manifest of the worker.
 */
export async function writeWorkers(folder: string, budget = BUDGET): Promise<Manifest> {
  rmSync(join(folder, PACK_FOLDER), { recursive: true, force: true });
  const paths = filesOfSite(folder);
  const all = paths.filter((path) => isKept(path) || isPacked(path));
  const isLarge = sizeOf(folder, all) > budget;
  const packed = isLarge ? paths.filter((path) => path === NOT_FOUND) : paths.filter(isPacked);
  const pack = packFiles(folder, packed);
  const name = createHash('sha256').update(pack).digest('hex').slice(0, 10);
  const packPath = `${PACK_FOLDER}pack.${name}.json`;
  mkdirSync(join(folder, PACK_FOLDER));
  writeFileSync(join(folder, packPath), pack);

  const files: Manifest['files'] = {};
  for (const path of paths.filter(isLarge ? isCore : isKept)) {
    files[addressOf(path)] = digestOf(readFileSync(join(folder, path)));
  }
  files[packPath] = digestOf(pack);
  const manifest: Manifest = { files, pack: packPath };
  const worker = isLarge ? 'worker/large-site-worker.ts' : 'worker/service-worker.ts';
  writeFileSync(join(folder, 'sw.js'), await bundle(worker, manifest));
  writeFileSync(join(folder, 'sw-off.js'), await bundle('worker/switch-off.ts'));
  return manifest;
}
