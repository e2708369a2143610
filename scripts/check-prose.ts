import { globSync, readFileSync } from 'node:fs';
import { reporter } from 'vfile-reporter';
import { checkProse } from '../src/prose-check/check.ts';

const paths = globSync('content/**/*.{md,mdx}').sort();
const files = await Promise.all(paths.map((path) => checkProse(path, readFileSync(path, 'utf8'))));
const wrong = files.filter((file) => file.messages.length > 0);
if (wrong.length > 0) {
  console.error(reporter(wrong));
  process.exitCode = 1;
}
