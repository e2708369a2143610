import { cp, rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomOf } from '../../../scripts/library/random.ts';
import { KnownFiles } from '../../content-check/known-files.ts';
import { findContentProblems, listOfProblems } from '../../content-check/report.ts';
import { fileDigests } from '../folder-digest.ts';
import { CACHE_VARIABLE } from '../../settings.ts';
import { copyProject, runScript, type Outcome, type ProjectCopy } from '../project-copy.ts';
import { contentTexts, editAtRandom, putBack, type Edit } from '../random-edits.ts';

// What a build takes from the one before it, against a build that has nothing to take.

/** How many edits are made. */
const EDITS = 100;
/** How many lie between two builds: few, so that most pages could be taken, and be stale. */
const AT_A_TIME = 25;
/** Another seed makes other edits. */
const seed = process.env.EDITS_SEED ?? 'fulcrum';

let edited: ProjectCopy;
let clean: ProjectCopy;

const known = KnownFiles.none();

async function problems(): Promise<string> {
  const files = await findContentProblems({
    root: edited.folder,
    siteUrl: 'http://localhost:4321',
    known,
  });
  return listOfProblems(files).trim();
}

/** Makes so many edits that the content check passes. */
async function editOften(count: number, place: Parameters<typeof editAtRandom>[0]) {
  const edits: Edit[] = [];
  const editAll = async (isChecked: boolean) => {
    edits.length = 0;
    while (edits.length < count) {
      const before = isChecked ? await contentTexts(place.folder) : undefined;
      const edit = await editAtRandom(place);
      if (before && (await problems()) !== '') await putBack(place.folder, before);
      else edits.push(edit);
    }
  };
  const before = await contentTexts(place.folder);
  await editAll(false);
  if ((await problems()) === '') return edits;
  // Some contradict each other or the rules: others are drawn for those.
  await putBack(place.folder, before);
  await editAll(true);
  return edits;
}

interface Built {
  digests: Record<string, string>;
  /** The share of the files that Astro took from the build before. */
  taken: number;
}

async function digestsOf(folder: string, { code, output }: Outcome): Promise<Built> {
  expect(code, output).toBe(0);
  const files = output.match(/├─/g)?.length ?? 0;
  const taken = output.match(/\((?:restored|cached)\)/g)?.length ?? 0;
  return { digests: await fileDigests(folder), taken: taken / files };
}

/** Has Astro make the pages, from what it has kept in a folder; finishing them takes most of a build's time. */
async function makePages(copy: ProjectCopy, kept: string): Promise<Built> {
  const args = ['build', '--outDir', 'pages'];
  await rm(copy.path('pages'), { recursive: true, force: true });
  const outcome = await runScript(copy, 'astro', args, { [CACHE_VARIABLE]: copy.path(kept) });
  return digestsOf(copy.path('pages'), outcome);
}

/** Builds the site as a whole. */
async function build(copy: ProjectCopy): Promise<Built> {
  return digestsOf(copy.path('dist'), await runScript(copy, 'build'));
}

/** Gives the copy that takes nothing from earlier builds what was edited. */
async function bringToClean(): Promise<void> {
  for (const kept of ['kept', 'node_modules/.cache', '.astro']) {
    await rm(clean.path(kept), { recursive: true, force: true });
  }
  await rm(clean.path('content'), { recursive: true });
  await cp(edited.path('content'), clean.path('content'), { recursive: true });
}

beforeAll(async () => {
  [edited, clean] = await Promise.all([copyProject('copied'), copyProject('copied')]);
  await build(edited);
  await makePages(edited, 'kept');
}, 180_000);

afterAll(() => Promise.all([edited.remove(), clean.remove()]));

describe(`after random edits (seed ${seed})`, () => {
  const random = randomOf(seed);
  const place = () => ({ folder: edited.path('content'), random });
  const told = (edits: readonly Edit[]) =>
    edits.map(({ kind, file }) => `${kind}: ${file}`).join('\n');

  it.each(Array.from({ length: EDITS / AT_A_TIME }, (_, step) => (step + 1) * AT_A_TIME))(
    'no page is stale: %d edits',
    { timeout: 120_000 },
    async () => {
      const edits = await editOften(AT_A_TIME, place());
      expect(edits).toHaveLength(AT_A_TIME);
      await bringToClean();
      const [warm, cold] = await Promise.all([makePages(edited, 'kept'), makePages(clean, 'kept')]);
      // Else there would be nothing to compare.
      expect(warm.taken).toBeGreaterThan(0.25);
      expect(cold.taken).toBe(0);
      expect(warm.digests, told(edits)).toEqual(cold.digests);
    },
  );

  it('no page is stale: an edit that every page shows', { timeout: 120_000 }, async () => {
    const edit = await editAtRandom(place(), { ofAll: true });
    expect(await problems()).toBe('');
    await bringToClean();
    const [warm, cold] = await Promise.all([makePages(edited, 'kept'), makePages(clean, 'kept')]);
    expect(warm.digests, edit.file).toEqual(cold.digests);
  });

  it('nothing of the whole site is stale', { timeout: 240_000 }, async () => {
    const warm = await build(edited);
    await bringToClean();
    const cold = await build(clean);
    expect(cold.taken).toBe(0);
    expect(warm.digests).toEqual(cold.digests);
  });
});
