// cspell:ignore harfbuzz
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fontFiles } from './fonts.ts';

const require = createRequire(import.meta.url);
const folder = new URL('./', import.meta.url);

/** What cards are drawn with that is not ours. */
const foreign = [
  ...Object.values(fontFiles),
  require.resolve('@resvg/resvg-js/package.json'),
  require.resolve('harfbuzzjs/dist/harfbuzz.wasm'),
];

/** The digest of the code, the fonts and the libraries that cards are drawn with. */
export async function drawingOrigin(): Promise<string> {
  const names = await readdir(folder);
  const code = names.filter((name) => /(?<!\.test)\.ts$/.test(name)).sort();
  const digest = createHash('sha256').update(process.versions.zlib);
  for (const source of [...code, '../site.ts'].map((name) => new URL(name, folder))) {
    digest.update(await readFile(source)).update('\0');
  }
  for (const source of foreign) digest.update(await readFile(source)).update('\0');
  return digest.digest('hex');
}
