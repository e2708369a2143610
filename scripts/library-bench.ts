import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { STEPS_FILE } from '../src/build-steps.ts';
import { copyProject, plainEnvironment, type ProjectCopy } from '../src/test/project-copy.ts';
import { writeLibrary } from './library/library.ts';
import { measureProcess, type Look, type ProcessCost } from './process-cost.ts';
import { readMarks, stepCosts } from './step-costs.ts';

/** What was done to a library since it was last built. */
export const changes = ['none built yet', 'a body edited', 'front matter edited'] as const;

/** One of them. */
export type Change = (typeof changes)[number];

/** What a built site is made of. */
export interface Output {
  pages: number;
  files: number;
  bytes: number;
}

/** A build that was measured. */
export interface MeasuredBuild {
  essays: number;
  change: Change;
  cost: ProcessCost;
  /** What each step cost, in the order in which they first come. */
  steps: Map<string, ProcessCost>;
  /** What was built; `undefined` when the build failed. */
  output: Output | undefined;
  /** The last that a build said which failed. */
  failure: string | undefined;
}

/** How to measure. */
export interface BenchOptions {
  seed: string;
  /** Seconds after which a build is ended. */
  timeLimit: number | undefined;
  /** Leaves the copies of the project, with the library and its site, where they are. */
  keep: boolean;
  /** Is told what happens, as a line. */
  tell: (line: string) => void;
}

/** Counts the pages, files and bytes of a built site. */
async function outputOf(folder: string): Promise<Output> {
  const inside = await readdir(folder, { recursive: true, withFileTypes: true });
  const output = { pages: 0, files: 0, bytes: 0 };
  for (const entry of inside) {
    if (!entry.isFile()) continue;
    output.files += 1;
    if (entry.name.endsWith('.html')) output.pages += 1;
    output.bytes += (await stat(join(entry.parentPath, entry.name))).size;
  }
  return output;
}

/**
 * Edits the essay in the middle of a library, as an author would: its body by a sentence at the end,
 * its front matter in the gist, which other pages show too.
 *
 * @throws when there is no such text in it.
 */
async function edit(copy: ProjectCopy, change: Exclude<Change, 'none built yet'>): Promise<void> {
  const folder = copy.path('content', 'essays');
  const names = (await readdir(folder)).sort();
  const path = join(folder, names[Math.floor(names.length / 2)] ?? '');
  const text = await readFile(path, 'utf8');
  const edited =
    change === 'a body edited'
      ? `${text}\nThis sentence was not there before.\n`
      : text.replace(/^(gist: ".*)\."$/m, '$1!"');
  if (edited === text) throw new Error(`${path} has no gist that ends with a full stop.`);
  await writeFile(path, edited);
}

/** Builds the site of a copy and measures what that costs. */
async function measureBuild(
  copy: ProjectCopy,
  { essays, change }: Pick<MeasuredBuild, 'essays' | 'change'>,
  timeLimit: number | undefined,
): Promise<MeasuredBuild> {
  const steps = copy.path('steps.txt');
  await rm(steps, { force: true });
  const looks: Look[] = [];
  const { cost, exitCode, isTimedOut, output } = await measureProcess(
    process.execPath,
    ['scripts/build.ts'],
    {
      folder: copy.folder,
      environment: { ...plainEnvironment(), [STEPS_FILE]: steps },
      ...(timeLimit !== undefined && { timeLimit }),
      onLook: (look) => looks.push(look),
    },
  );
  const end = Date.now();
  const marks = readMarks(await readFile(steps, 'utf8'));
  const lastSaid = output.trimEnd().split('\n').slice(-12).join('\n');
  const failure = isTimedOut ? `It took longer than it may.\n${lastSaid}` : lastSaid;
  return {
    essays,
    change,
    cost,
    steps: stepCosts(marks, looks, end),
    output: exitCode === 0 ? await outputOf(copy.path('dist')) : undefined,
    failure: exitCode === 0 ? undefined : failure,
  };
}

/**
 * Builds a library cold, without anything that a build keeps, and then after each of two edits of one
 * essay. Where the cold build fails, nothing is edited.
 *
 * @param essays how many essays the library has.
 */
export async function benchLibrary(
  essays: number,
  { seed, timeLimit, keep, tell }: BenchOptions,
): Promise<MeasuredBuild[]> {
  const copy = await copyProject('copied');
  const builds: MeasuredBuild[] = [];
  try {
    await rm(copy.path('content'), { recursive: true });
    await writeLibrary(copy.path('content'), essays, seed);
    for (const change of changes) {
      if (change !== 'none built yet') await edit(copy, change);
      tell(`${essays} essays, ${change}: building in ${copy.folder}`);
      const build = await measureBuild(copy, { essays, change }, timeLimit);
      builds.push(build);
      if (build.failure !== undefined) tell(build.failure);
      if (build.output === undefined && change === 'none built yet') break;
    }
    return builds;
  } finally {
    if (!keep) await copy.remove();
  }
}
