import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumSwitches, ensureChromium } from './chromium.ts';
import { galleryFolder } from './gallery-folder.ts';
import { contactSheet } from './gallery-sheet.ts';
import { shotsOf, type Shot } from './gallery-shots.ts';
import { pageKinds, pageStates, type PageKind } from './page-kinds.ts';
import { startServer } from './server.ts';
import { settingsOrExit } from './settings.ts';

const built = 'dist';

/** Takes what is to be taken, several at once, in one browser. */
async function takeAll(shots: readonly Shot[], folder: string): Promise<string[][]> {
  const { basePath } = settingsOrExit();
  const server = await startServer({ folder: built, basePath, brotliQuality: 5 });
  const browser = await chromium.launch({
    executablePath: await ensureChromium(),
    args: chromiumSwitches,
  });
  const taken: string[][] = shots.map(() => []);
  // The hands share one list, and each takes what is next.
  const waiting = shots.entries();
  const work = async () => {
    for (const [index, shot] of waiting) {
      taken[index] = await shot.take(browser, server.url, folder);
    }
  };
  try {
    await Promise.all(Array.from({ length: 2 * availableParallelism() }, work));
  } finally {
    await browser.close();
    await server.close();
  }
  return taken;
}

/** Takes screenshots of kinds of page in every way they can be looked at, and a page that shows them. */
async function takeGallery(folder: string, kinds: readonly PageKind[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  const shots = kinds.flatMap(shotsOf);
  const taken = await takeAll(shots, folder);
  const groups = kinds.map((kind) => ({
    name: kind.name,
    files: shots.flatMap((shot, index) => (shot.kind === kind ? (taken[index] ?? []) : [])),
  }));
  await writeFile(join(folder, 'index.html'), contactSheet(groups));
  console.log(`${taken.flat().length} files in ${folder}; open index.html there to see them all`);
}

/** The kinds that were named, or all of them. */
function namedKinds(names: readonly string[]): PageKind[] {
  const kinds = [...pageKinds, ...pageStates];
  const unknown = names.filter((name) => !kinds.some((kind) => kind.name === name));
  if (unknown.length > 0) {
    const known = kinds.map((kind) => kind.name).join(', ');
    throw new Error(`There is no kind of page called ${unknown.join(', ')}. There are: ${known}.`);
  }
  return kinds.filter((kind) => names.length === 0 || names.includes(kind.name));
}

if (!existsSync(`${built}/404.html`)) {
  console.error('There is no built site in dist/. Run: npm run build');
  process.exitCode = 1;
} else {
  try {
    const [named, ...names] = process.argv.slice(2);
    await takeGallery(galleryFolder(named, process.cwd()), namedKinds(names));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
