import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as prettier from 'prettier';
import { ensureChromium } from './chromium.ts';
import { writeLibrary } from './library/library.ts';
import { buildFulcrum, buildPeer, TIME_LIMIT, type Build } from './peers/build.ts';
import { readPages } from './peers/pages.ts';
import { measureReading, type Instruments } from './peers/reading.ts';
import { replaceMarkedPart } from './peers/readme.ts';
import { measures, type Comparison, type Result } from './peers/results.ts';
import { peers } from './peers/sites.ts';
import { categoriesOf, comparisonText } from './peers/table.ts';

const usage = `npm run bench:peers -- [--pages 10,100,1000] [--only fulcrum,${peers.map(({ name }) => name).join(',')}] [--readme]`;

/** How many essays the real content has. */
const REAL = 10;

/** What the made-up libraries are drawn from. */
const SEED = 'fulcrum';

/** Where peers are installed, which is kept for the next run, and built. */
const WORK = join(tmpdir(), 'fulcrum-peers');

/** What somebody would type, without thinking of how an engine reads it. */
const QUERY = 'technical debt';

interface Options {
  sizes: number[];
  names: string[];
  isForReadme: boolean;
}

/** Reads the command's options; where one cannot be used, says so and ends the command. */
function optionsOrExit(): Options {
  const known = ['fulcrum', ...peers.map(({ name }) => name)];
  try {
    const { values } = parseArgs({
      options: {
        pages: { type: 'string', default: '10,100,1000' },
        only: { type: 'string', default: known.join(',') },
        readme: { type: 'boolean', default: false },
      },
    });
    const sizes = values.pages.split(',').map(Number);
    const wrong = sizes.find((size) => !Number.isInteger(size) || size < REAL);
    if (wrong !== undefined)
      throw new Error(`--pages takes numbers from ${REAL} on, not ${wrong}.`);
    const names = values.only.split(',');
    const unknown = names.find((name) => !known.includes(name));
    if (unknown !== undefined) throw new Error(`There is no peer called ${unknown}.`);
    return { sizes, names, isForReadme: values.readme };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
    process.exit(1);
  }
}

/** Why a build failed, in few words. */
function failureOf({ isTimedOut, exitCode, output }: Build): string | undefined {
  if (isTimedOut) return `its build was not done after ${TIME_LIMIT} seconds`;
  if (exitCode === 0) return undefined;
  if (/out of memory/i.test(output)) return 'its build ran out of memory';
  return `its build ended with exit code ${exitCode ?? 'of a signal'}`;
}

/** Builds a site, reads it, and says what both cost; what fails is told with what was measured. */
async function measure(
  title: string,
  build: () => Promise<Build>,
  instruments: Instruments,
): Promise<Result> {
  console.log(`${title} …`);
  const result: Result = { title };
  let done: Build | undefined;
  try {
    done = await build();
    result.cost = done.cost;
    const failure = failureOf(done);
    if (failure === undefined) result.reading = await measureReading(done.site, instruments);
    else {
      console.log(done.output);
      result.failure = failure;
    }
  } catch (error) {
    console.log(error);
    result.failure = done ? 'reading it could not be measured' : 'it could not be installed';
  } finally {
    await done?.clear();
  }
  const figures = measures.flatMap(({ name, of, format }) => {
    const figure = of(result);
    return figure === undefined ? [] : [`${name} ${format(figure)}`];
  });
  console.log(`  ${[...figures, result.failure ?? 'done'].join(', ')}`);
  return result;
}

/** The content of a size: the real one, or a library made in its shape. */
async function contentOf(essays: number): Promise<{ folder: string; clear: () => Promise<void> }> {
  if (essays === REAL) return { folder: 'content', clear: () => Promise.resolve() };
  const folder = await mkdtemp(join(tmpdir(), 'fulcrum-library-'));
  await writeLibrary(folder, essays, SEED);
  return { folder, clear: () => rm(folder, { recursive: true }) };
}

/** Measures all that were named on the same content. */
async function compare(
  essays: number,
  names: readonly string[],
  instruments: Instruments,
): Promise<Comparison> {
  const content = await contentOf(essays);
  try {
    // Of the real content the ten essays alone, which is what a small site is.
    const pages = await readPages(content.folder, essays === REAL ? ['essays'] : undefined);
    console.log(`\n${essays} essays, ${pages.length} pages`);
    const fulcrum = names.includes('fulcrum')
      ? await measure('Fulcrum', () => buildFulcrum(content.folder, pages), instruments)
      : undefined;
    const others: Result[] = [];
    for (const peer of peers.filter(({ name }) => names.includes(name))) {
      const build = () => buildPeer(peer, pages, WORK);
      others.push(await measure(peer.title, build, instruments));
    }
    return { essays, pages: pages.length, query: instruments.query, fulcrum, peers: others };
  } finally {
    await content.clear();
  }
}

/** Puts the tables into the README, formatted as the rest of it. */
async function writeReadme(text: string): Promise<void> {
  const readme = replaceMarkedPart(await readFile('README.md', 'utf8'), text);
  const style = await prettier.resolveConfig('README.md');
  await writeFile('README.md', await prettier.format(readme, { ...style, filepath: 'README.md' }));
}

/** When, where and how the figures were measured. */
function circumstances(comparisons: readonly Comparison[]): string {
  const date = new Date().toISOString().slice(0, 10);
  const command = [
    'npm run bench:peers',
    ...[process.argv.slice(2).join(' ')].filter(Boolean),
  ].join(' -- ');
  const machine = `${cpus().length} processors, ${Math.round(totalmem() / 1e9)} GB, Node ${process.versions.node}`;
  const categories = comparisons.map(categoriesOf).find(({ length }) => length > 0) ?? [];
  return `Measured on ${date} by \`${command}\` (${machine}). Lighthouse: ${categories.join(', ')}.`;
}

const { sizes, names, isForReadme } = optionsOrExit();
// Leaving in order ends whatever was started.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => process.exit(1));
}
const instruments = { chromePath: await ensureChromium(), query: QUERY };
const comparisons: Comparison[] = [];
for (const size of sizes) comparisons.push(await compare(size, names, instruments));
const text = [circumstances(comparisons), ...comparisons.map(comparisonText)].join('\n\n');
console.log(`\n${text}`);
if (isForReadme) await writeReadme(text);
const isWhole = comparisons.every(({ fulcrum, peers }) =>
  [fulcrum, ...peers].every((result) => result?.failure === undefined),
);
process.exitCode = isWhole ? 0 : 1;
