import { readFile, glob, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { isCompressible } from '../src/hosting/compressible.ts';

const folder = process.argv[2] ?? 'dist';
const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

let files = 0;
for await (const name of glob('**/*', { cwd: folder })) {
  if (!isCompressible(name)) continue;
  const path = join(folder, name);
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
  files += 1;
}
console.log(`${files} files in ${folder} have compressed forms beside them.`);
