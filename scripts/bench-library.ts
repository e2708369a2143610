import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { benchLibrary, type MeasuredBuild } from './library-bench.ts';
import { buildTable, growthTable, reportData, stepTable } from './library-report.ts';

const help = `Builds libraries of several sizes, cold and after an edit, and prints what that costs.

  npm run bench:library -- [--sizes 10,100,1000] [--keep] [--json <file>] [--seed <text>] [--minutes <number>]

  --sizes    how many essays each library has, 10 or more; 10000 takes long, and gigabytes
  --keep     leaves the copies of the project, with each library and its site
  --json     writes all figures into a file too
  --seed     makes other libraries of the same shape
  --minutes  ends a build that takes longer

CPU is the processor time of the build and of all it starts; peak is the most memory that all these
processes held at one time, as the sum of their resident sets, looked at each tenth of a second. Growth is
for ten times the essays; one marked with > is faster than n log n, which is what follows.`;

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '10,100,1000' },
    keep: { type: 'boolean', default: false },
    json: { type: 'string' },
    seed: { type: 'string', default: 'fulcrum' },
    minutes: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

/** Says that an option cannot be used, and ends. */
function refuse(reason: string): never {
  console.error(`${reason}\n\n${help}`);
  process.exit(1);
}

function sizesIn(text: string): number[] {
  const sizes = text.split(',').map(Number);
  if (sizes.every((size) => Number.isInteger(size) && size >= 10))
    return sizes.sort((a, b) => a - b);
  return refuse(
    `--sizes ${text} is no list of sizes. Name whole numbers of 10 or more, with commas.`,
  );
}

function secondsIn(minutes: string | undefined): number | undefined {
  if (minutes === undefined) return undefined;
  const limit = Number(minutes);
  return limit > 0 ? limit * 60 : refuse(`--minutes ${minutes} is no time. Name a number above 0.`);
}

async function bench(): Promise<boolean> {
  const sizes = sizesIn(values.sizes);
  const timeLimit = secondsIn(values.minutes);
  const builds: MeasuredBuild[] = [];
  for (const essays of sizes) {
    const options = { seed: values.seed, timeLimit, keep: values.keep, tell: console.error };
    builds.push(...(await benchLibrary(essays, options)));
    // What is there is kept, whatever becomes of the next size.
    if (values.json) writeFileSync(values.json, JSON.stringify(reportData(builds), null, 2));
  }
  console.log([buildTable(builds), growthTable(builds), stepTable(builds)].join('\n\n'));
  return builds.every(({ output }) => output !== undefined);
}

if (values.help) console.log(help);
else process.exitCode = (await bench()) ? 0 : 1;
