import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fontFiles } from './fonts.ts';

const require = createRequire(import.meta.url);

/** What decides how a card looks, besides what it says. */
const sources = [
  ...['./draw-card.ts', './card.ts', './fonts.ts', '../site.ts'].map(
    (path) => new URL(path, import.meta.url),
  ),
  ...fontFiles.map(({ file }) => require.resolve(file)),
  ...['@resvg/resvg-js', 'satori'].map((name) => require.resolve(`${name}/package.json`)),
];

/** The digest of the code, the fonts and the libraries that cards are drawn with. */
export async function drawingOrigin(): Promise<string> {
  const digest = createHash('sha256');
  for (const source of sources) digest.update(await readFile(source)).update('\0');
  return digest.digest('hex');
}
