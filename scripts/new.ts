import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readContent } from '../src/content-check/read-content.ts';
import { newFile, WishError } from '../src/starters/new-file.ts';

const USAGE = `npm run new -- essay "Title" --theme strategy   (also: guide, with a theme; topic, without)
  --slug <slug>   the last part of the address, for good; made of the title where it is left out`;

/** Writes the file of a new page and says what to do next; it never writes over a file. */
async function create(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { theme: { type: 'string' }, slug: { type: 'string' } },
  });
  const [kind, title, ...rest] = positionals;
  if (rest.length > 0) throw new WishError('The title is not in quotes. Put it into one pair.');
  const wish = { kind, title, theme: values.theme, slug: values.slug };
  // The writer's own day, not that of Greenwich.
  const day = new Date().toLocaleDateString('sv-SE');
  const { path, text } = newFile(wish, await readContent('content'), day);
  writeFileSync(`content/${path}`, text, { flag: 'wx' });
  console.log(`content/${path}

Write what it says is still "To write". npm run check:content lists those lines, npm run dev shows the
page. npm run release makes its address permanent once nothing is left to write.`);
}

try {
  await create();
} catch (error) {
  const { name, code, message } = error as NodeJS.ErrnoException;
  const isWrongUse = name === 'WishError' || (code?.startsWith('ERR_PARSE_ARGS') ?? false);
  if (!isWrongUse) throw error;
  console.error(`${message}\n\n${USAGE}`);
  process.exitCode = 1;
}
