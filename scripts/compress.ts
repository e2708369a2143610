import { globSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { isCompressible } from '../src/hosting/compressible.ts';

const folder = process.argv[2] ?? 'dist';
const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** Puts the compressed forms of a file beside it. */
async function compress(path: string): Promise<void> {
  const content = await readFile(path);
  const forms = {
    br: await brotli(content, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      },
    }),
    gz: await gzipped(content, { level: constants.Z_BEST_COMPRESSION }),
  };
  for (const [ending, form] of Object.entries(forms)) {
    // What is tiny grows.
    if (form.length < content.length) await writeFile(`${path}.${ending}`, form);
  }
}

const paths = globSync('**/*', { cwd: folder }).filter(isCompressible).sort();
// As many at a time as there are processors; each takes the next when it is done.
const waiting = paths.values();
await Promise.all(
  Array.from({ length: availableParallelism() }, async () => {
    for (const path of waiting) await compress(join(folder, path));
  }),
);
console.log(`${paths.length} files in ${folder} have compressed forms beside them.`);
