import { globSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { isCompressible } from '../src/hosting/compressible.ts';
import { CompressedForms, compressions, type Ending } from './compressed-forms.ts';

const folder = process.argv[2] ?? 'dist';
const forms = new CompressedForms('node_modules/.cache/fulcrum/compressed');

/** Puts the compressed forms of a file beside it. */
async function compress(path: string): Promise<void> {
  const content = await readFile(path);
  for (const ending of Object.keys(compressions) as Ending[]) {
    const form = await forms.form(content, ending);
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
await forms.removeOld();
console.log(
  `${paths.length} files in ${folder} have compressed forms beside them; ${forms.made} forms were made.`,
);
