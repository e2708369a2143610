import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseBody } from '../../src/content-check/body-tree.ts';
import { readContentFolder } from '../../src/content-check/read-content.ts';
import { findContentProblems, listOfProblems } from '../../src/content-check/report.ts';
import { readSourceFile } from '../../src/content-check/source-file.ts';
import { sectionsIn } from '../../src/lib/sections.ts';
import type { CollectionName } from '../../src/schemas/library.ts';
import { wordsOf } from '../../src/search/words.ts';
import { fileDigests } from '../../src/test/folder-digest.ts';
import { writeLibrary } from './library.ts';

/** What the shape of an essay is made of, in numbers. */
const shapes = {
  relations: (data: Data) => data.relations.length,
  topics: (data: Data) => data.topics.length,
  'key ideas': (data: Data) => data.keyIdeas.length,
  questions: (data: Data) => data.askedAs.flatMap(({ questions }) => questions).length,
  conditions: (data: Data) => data.conditions.length,
  'links to sections': (_: Data, text: string) => text.match(/\]\(\/essays\/[^)]+#/g)?.length ?? 0,
  'links to topics': (_: Data, text: string) => text.match(/\]\(\/topics\//g)?.length ?? 0,
  tables: (_: Data, text: string) => text.match(/^\|[ |-]+\|$/gm)?.length ?? 0,
  items: (_: Data, text: string) => text.match(/^(?:-|\d+\.) (?!"|\w+: )/gm)?.length ?? 0,
} as const;

/** The figures that an essay shows. */
const figuresIn = ({ text }: { text: string }) => text.match(/^<\w+ \/>$/gm) ?? [];

interface Data {
  relations: unknown[];
  topics: unknown[];
  keyIdeas: unknown[];
  conditions: unknown[];
  askedAs: { questions: string[] }[];
}

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
/** How far the mean of so many values may be off: its standard error. */
function standardError(values: readonly number[]): number {
  const middle = mean(values);
  const variance = values.reduce((sum, value) => sum + (value - middle) ** 2, 0);
  return Math.sqrt(variance / (values.length - 1) / values.length);
}

/** The files of a collection, of the content that lies in a folder. */
async function filesOf(name: CollectionName, root: string) {
  const { entries } = await readContentFolder('content', root);
  return entries.filter(({ collection }) => collection === name);
}

async function readEssays(root: string) {
  return (await filesOf('essays', root)).map(({ path, text }) => {
    const source = readSourceFile(path, text);
    const sections = sectionsIn(parseBody(source) ?? { type: 'root', children: [] });
    return { text, data: source.data as Data, sections, stems: stemsOf(text) };
  });
}

const stemsOf = (text: string) => new Set(wordsOf(text).map(({ stem }) => stem));
const allStems = (essays: readonly { stems: Set<string> }[]) =>
  new Set(essays.flatMap(({ stems }) => [...stems])).size;

describe('a library', () => {
  /** Three times as many as the real ones. */
  const ESSAYS = 30;
  let folder: string;
  let content: string;
  let essays: Awaited<ReturnType<typeof readEssays>>;
  let real: Awaited<ReturnType<typeof readEssays>>;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fulcrum-library-'));
    content = join(folder, 'content');
    await writeLibrary(content, ESSAYS, 'one');
    essays = await readEssays(folder);
    real = await readEssays('.');
  }, 60_000);

  afterAll(() => rm(folder, { recursive: true }));

  it('has nothing in it that the content check would stop', async () => {
    const files = await findContentProblems({ root: folder, siteUrl: 'http://localhost:4321' });
    expect(listOfProblems(files).trim()).toBe('');
  }, 60_000);

  it('leads what readers say to words that stand on pages, whatever the seed', async () => {
    // Here chance leads to a word that a page has with a digit in it alone, which is another word.
    const drawn = join(folder, 'drawn');
    await writeLibrary(join(drawn, 'content'), ESSAYS, 's5');
    const files = await findContentProblems({ root: drawn, siteUrl: 'http://localhost:4321' });
    expect(listOfProblems(files).trim()).toBe('');
    await rm(drawn, { recursive: true });
  }, 60_000);

  it('is the same for the same seed, and another for another', async () => {
    const again = join(folder, 'again');
    const other = join(folder, 'other');
    await writeLibrary(again, ESSAYS, 'one');
    await writeLibrary(other, ESSAYS, 'two');
    const digests = await fileDigests(content);
    expect(await fileDigests(again)).toEqual(digests);
    const essay = 'essays/stripe.md';
    expect((await fileDigests(other))[essay]).not.toBe(digests[essay]);
    await rm(again, { recursive: true });
    await rm(other, { recursive: true });
  }, 60_000);

  it.each(Object.keys(shapes) as (keyof typeof shapes)[])(
    'has as many %s in an essay as the real content has',
    (name) => {
      const counted = (each: typeof essays) =>
        each.map(({ data, text }) => shapes[name](data, text)).sort((a, b) => a - b);
      // Three essays of each shape.
      expect(counted(essays)).toEqual(counted(real).flatMap((count) => [count, count, count]));
      expect(mean(counted(real))).toBeGreaterThan(0);
    },
  );

  it('shows each figure that the code has in as many essays as the real content does', () => {
    const shown = real.flatMap(figuresIn);
    expect(shown.length).toBeGreaterThan(0);
    expect(essays.flatMap(figuresIn).sort()).toEqual(shown.sort());
  });

  it('has essays as long as the real ones, in as many different words', () => {
    for (const measure of [
      ({ text }: (typeof essays)[number]) => text.length,
      ({ stems }: (typeof essays)[number]) => stems.size,
      ({ sections }: (typeof essays)[number]) => sections.length,
    ]) {
      const off = Math.abs(mean(essays.map(measure)) - mean(real.map(measure)));
      expect(off).toBeLessThan(standardError(real.map(measure)));
    }
  });

  it('has a vocabulary that grows as that of the real essays does', () => {
    // Heaps' law: from half of the real ones to all, and from all of them to this library.
    const halves = real.map((_, start) =>
      allStems([...real, ...real].slice(start, start + real.length / 2)),
    );
    const exponent = Math.log2(allStems(real) / mean(halves));
    const grown = Math.log(allStems(essays) / allStems(real)) / Math.log(ESSAYS / real.length);
    expect(grown).toBeGreaterThan(0.8 * exponent);
    expect(grown).toBeLessThan(1.2 * exponent);
  });

  it.each(['topics', 'guides', 'thesaurus'] satisfies CollectionName[])(
    'has %s in proportion to the square root of the essays',
    async (name) => {
      const expected = (await filesOf(name, '.')).length * Math.sqrt(ESSAYS / real.length);
      expect(await filesOf(name, folder)).toHaveLength(Math.round(expected));
    },
  );

  it('keeps the themes, the forms and the overviews', async () => {
    for (const path of ['themes/strategy.md', 'templates/vision.md', 'map.md', 'about.md']) {
      expect(await readFile(join(content, path), 'utf8')).toBe(
        await readFile(join('content', path), 'utf8'),
      );
    }
  });

  it('is written into no folder that holds something, and has no fewer essays than are real', async () => {
    await expect(writeLibrary(content, ESSAYS, 'one')).rejects.toThrow('is not empty');
    await expect(writeLibrary(join(folder, 'few'), 9, 'one')).rejects.toThrow('10 essays or more');
  });
});
