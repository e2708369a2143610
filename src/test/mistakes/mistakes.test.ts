import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { KnownFiles } from '../../content-check/known-files.ts';
import { findContentProblems, listOfProblems, mustBeMended } from '../../content-check/report.ts';
import { copyProject, runScript, type ProjectCopy } from '../project-copy.ts';
import { builtMistakes, mistakes, type Mistake } from './mistakes.ts';

// Breaks a copy of the real content, in one way each, and checks or builds it.

const siteUrl = 'http://localhost:4321';
const LAST_GOOD_SITE = 'The last good site.';

/** A busy machine takes its time for a build of all. */
const BUILDS = { timeout: 180_000 };

/** The number of the line that a mistake names, from 1. */
async function lineOf({ file, line }: Mistake, folder: string): Promise<number> {
  if (typeof line === 'number' && line > 0) return line;
  const lines = (await readFile(join(folder, file), 'utf8')).trimEnd().split('\n');
  if (line === 0) return lines.length;
  return lines.findIndex((each) => each.includes(String(line))) + 1;
}

/** The lines of a report that say what an editor is to be told. */
const linesThatSay = (report: string, { says }: Mistake) =>
  report.split('\n').filter((line) => line.includes(says));

describe('the check says where and what to do when', () => {
  let folder: string;
  // Most files are the same from one mistake to the next.
  const known = KnownFiles.none();
  const find = () => findContentProblems({ root: folder, siteUrl, known });

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fulcrum-mistakes-'));
    await cp('public', join(folder, 'public'), { recursive: true });
  });

  beforeEach(async () => {
    await rm(join(folder, 'content'), { recursive: true, force: true });
    await cp('content', join(folder, 'content'), { recursive: true });
  });

  afterAll(() => rm(folder, { recursive: true }));

  it.each(mistakes)('$name', async (mistake) => {
    mistake.change(folder);
    const files = await find();
    const report = listOfProblems(files);

    const told = linesThatSay(report, mistake);
    const place = `${mistake.file}:${await lineOf(mistake, folder)}:`;
    expect(told, report).toContainEqual(expect.stringContaining(place));
    const count = mistake.problems ?? 1;
    expect(report).toContain(`\n\n${count} problem${count === 1 ? '' : 's'} in the content`);
    expect(mustBeMended(files)).toBe(true);
  });

  it('nothing at all when nothing is wrong', async () => {
    expect(await find()).toEqual([]);
  });

  it('nothing of Windows line ends and byte-order marks', async () => {
    for (const name of ['essays/migrations.mdx', 'themes/strategy.md', 'about.md']) {
      const path = join(folder, 'content', name);
      const text = await readFile(path, 'utf8');
      await writeFile(path, `\uFEFF${text.replaceAll('\n', '\r\n')}`);
    }
    expect(await find()).toEqual([]);
  });
});

describe('a build stops and leaves the last good site when', () => {
  let copy: ProjectCopy;
  const keepGoodSite = () => writeFile(copy.path('dist/index.html'), LAST_GOOD_SITE);

  beforeAll(async () => {
    copy = await copyProject('linked');
    await mkdir(copy.path('dist'));
    await keepGoodSite();
  });

  const restoreContent = async () => {
    await rm(copy.path('content'), { recursive: true });
    await cp('content', copy.path('content'), { recursive: true });
  };
  beforeEach(restoreContent);

  afterAll(() => copy.remove());

  async function expectRefusal(mistake: Mistake): Promise<void> {
    mistake.change(copy.folder);
    const { code, output } = await runScript(copy, 'build');

    expect(code).toBe(1);
    const line = await lineOf(mistake, copy.folder);
    expect(linesThatSay(output, mistake), output).toEqual([
      expect.stringContaining(`${mistake.file}:${line}:`),
    ]);
    expect(output).not.toMatch(/^\s+at /m);
    expect(await readFile(copy.path('dist/index.html'), 'utf8')).toBe(LAST_GOOD_SITE);
  }

  // The content is checked beside what Astro does then, else before it.
  it.each(builtMistakes.slice(0, 1))('no build has been before, and $name', BUILDS, expectRefusal);

  describe('there has been a good build, and', () => {
    beforeAll(async () => {
      await restoreContent();
      const { code, output } = await runScript(copy, 'build');
      expect(code, output).toBe(0);
      await keepGoodSite();
    }, BUILDS.timeout);

    it.each(builtMistakes)('$name', expectRefusal);
  });
});
