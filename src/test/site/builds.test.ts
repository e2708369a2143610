// cspell:ignore Kiritimati
import { readdir, rm, writeFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { fileDigests } from '../folder-digest.ts';
import { copyProject, runScript, startScript, type ProjectCopy } from '../project-copy.ts';

// Builds of copies of the project, some of which come to a bad end.

/** How long a build may take whose cards are drawn, on a machine that does other work beside it. */
const BUILD = 180_000;
/** How often a build is killed, at a moment of its own each time. */
const KILLS = 10;

const oldSite = { 'index.html': 'The last good site.', '404.html': 'Not on it.' };

let copy: ProjectCopy;
let oldDigests: Record<string, string>;

async function putOldSite(): Promise<void> {
  await rm(copy.path('dist'), { recursive: true, force: true });
  await copy.write(oldSite, 'dist');
}

/** Takes away what Astro has kept, as a build that is killed does: the next takes as long as any. */
async function forgetBuilds(): Promise<void> {
  await rm(copy.path('node_modules/.cache/fulcrum/builds'), { recursive: true, force: true });
}

/** What builds have left beside the site. */
async function leftovers(): Promise<string[]> {
  return (await readdir(copy.folder)).filter((name) => name.startsWith('.dist'));
}

beforeAll(async () => {
  copy = await copyProject('copied');
  await putOldSite();
  oldDigests = await fileDigests(copy.path('dist'));
});

afterAll(() => copy.remove());

describe('a build that fails leaves the last good site, byte for byte,', { timeout: BUILD }, () => {
  it('when the code of a page is wrong', async () => {
    const page = copy.path('src/pages/tensions/index.astro');
    const { undo } = await copy.replace(page, '<Base', '{nothing.atAll}<Base');
    const { code } = await runScript(copy, 'build');
    await undo();

    expect(code).toBe(1);
    expect(await fileDigests(copy.path('dist'))).toEqual(oldDigests);
    expect(await leftovers()).toEqual([]);
  });

  it('when a page that code composes loses a published section', async () => {
    const page = copy.path('src/pages/print/index.astro');
    const { undo } = await copy.replace(page, 'id="to-take-away"', 'id="take-away"');
    const { code, output } = await runScript(copy, 'build');
    await undo();

    expect(output).toMatch(
      /^content\/addresses\.txt:\d+:1 {2}The section \/print\/#to-take-away was published and is gone\./m,
    );
    expect(code).toBe(1);
    expect(await fileDigests(copy.path('dist'))).toEqual(oldDigests);
  });

  it('when the disk takes no more', async () => {
    // A file may not grow beyond 200 kB, as on a disk that is full by then.
    const { code, output } = await runScript(copy, 'build', [], {}, { fileLimit: 200 });

    expect(output).toMatch(/file too large/i);
    expect(code).toBe(1);
    expect(await fileDigests(copy.path('dist'))).toEqual(oldDigests);
    expect(await leftovers()).toEqual([]);
  });
});

describe('a build of the same commit', () => {
  /** How long a build takes, in milliseconds. */
  let took: number;

  it(
    'in another folder, time zone, language and order of files gives the same bytes',
    { timeout: BUILD },
    async () => {
      const { code, output } = await runScript(copy, 'build', [], {
        TZ: 'Pacific/Kiritimati',
        LANG: 'tr_TR.UTF-8',
        LC_ALL: 'tr_TR.UTF-8',
        NODE_OPTIONS: `--import=${copy.path('src/test/reversed-folders.mjs')}`,
      });

      expect(code, output).toBe(0);
      expect(await fileDigests(copy.path('dist'))).toEqual(
        await fileDigests(inject('rootSite').folder),
      );
    },
  );

  it('clears away what killed ones have left', { timeout: BUILD }, async () => {
    await writeFile(copy.path('.dist.building-1234567'), 'Half a site.');
    await forgetBuilds();
    const started = performance.now();
    const { code } = await runScript(copy, 'build');
    took = performance.now() - started;

    expect(code).toBe(0);
    expect(await leftovers()).toEqual([]);
  });

  it(
    `leaves the old site or the new one, whole, when it is killed at any of ${KILLS} moments`,
    { timeout: 4 * BUILD },
    async () => {
      const newDigests = await fileDigests(inject('rootSite').folder);
      let killed = 0;
      const whole = [JSON.stringify(oldDigests), JSON.stringify(newDigests)];
      for (let kill = 0; kill < KILLS; kill += 1) {
        await putOldSite();
        await forgetBuilds();
        // One moment of each tenth of its time: the last are where mixtures would be.
        const moment = (took * (kill + Math.random())) / KILLS;
        const started = performance.now();
        const { child, outcome } = startScript(copy, 'build');
        await Promise.race([wait(moment), outcome]);
        if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
        if ((await outcome).code === undefined) killed += 1;
        // One that came to its end first tells how long a build takes by now.
        else took = performance.now() - started;
        const found = JSON.stringify(await fileDigests(copy.path('dist')));
        expect(whole, `killed after ${moment} of ${took} ms`).toContain(found);
      }
      // A few may come to their end first, on a machine that is quicker than it was.
      expect(killed).toBeGreaterThan(KILLS / 2);
    },
  );
});
