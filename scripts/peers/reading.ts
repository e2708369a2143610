import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import { chromium } from 'playwright-core';
import { chromiumSwitches } from '../chromium.ts';
import { measureFirstLoad, type FirstLoad } from '../first-load.ts';
import { auditAtBest, launchForLighthouse, type LighthouseReport } from '../lighthouse.ts';
import { startServer, type ServerOptions } from '../server.ts';
import { measureFirstResult, type FirstResult } from './first-result.ts';
import type { SearchSteps } from './sites.ts';
import { Traffic } from './traffic.ts';

/** What a site costs those who read one of its pages and search from there. */
export interface Reading {
  firstLoad: FirstLoad;
  firstResult: FirstResult;
  lighthouse: LighthouseReport;
}

/** A site that was built. */
export interface Site {
  /** The folder that was built. */
  folder: string;
  /** The address of the page to read, below the home page. */
  page: string;
  search: SearchSteps;
}

/** What measures a site. */
export interface Instruments {
  /** The path of the browser's program. */
  chromePath: string;
  /** What is searched for. */
  query: string;
}

/** How often is measured what may vary; the middle one counts. */
const TIMES = 3;

/** How often Lighthouse loads a page at most; the best counts. */
const LIGHTHOUSE_RUNS = 3;

const brotli = promisify(brotliCompress);

/** Puts beside a file that was asked for what a host keeps of it that compresses beforehand. */
async function compressBeside(folder: string, path: string): Promise<void> {
  const name = path.endsWith('/') ? `${path}index.html` : path;
  const file = [name, `${name}.html`, `${name}/index.html`]
    .map((candidate) => join(folder, candidate))
    .find((candidate) => existsSync(candidate));
  if (file === undefined) throw new Error(`${folder} has no file for ${path}.`);
  await writeFile(`${file}.br`, await brotli(await readFile(file)));
}

/** The one in the middle by a number. */
function middle<T>(all: readonly T[], number: (one: T) => number): T {
  const one = all.toSorted((a, b) => number(a) - number(b))[Math.floor((all.length - 1) / 2)];
  if (one === undefined) throw new Error('Of nothing there is no middle.');
  return one;
}

async function measured<T>(measure: () => Promise<T>, number: (one: T) => number): Promise<T> {
  const all: T[] = [];
  for (let time = 0; time < TIMES; time += 1) all.push(await measure());
  return middle(all, number);
}

/** Serves a site while something is done with it. */
async function whileServed<T>(
  { folder }: Site,
  options: Pick<ServerOptions, 'brotliQuality' | 'isCompressed' | 'watch'>,
  use: (url: string) => Promise<T>,
): Promise<T> {
  const notFound = existsSync(join(folder, '404.html')) ? {} : { notFound: 'Not found' };
  const server = await startServer({ folder, basePath: '/', ...notFound, ...options });
  try {
    return await use(server.url);
  } finally {
    await server.close();
  }
}

/** What Lighthouse says of a page. */
async function askLighthouse(url: string, chromePath: string): Promise<LighthouseReport> {
  const browser = await launchForLighthouse(chromePath);
  const stop = () => {
    browser.kill();
  };
  process.once('exit', stop);
  try {
    return await auditAtBest(url, browser.port, { maxRuns: LIGHTHOUSE_RUNS });
  } finally {
    process.off('exit', stop);
    stop();
  }
}

/**
 * Serves a built site and measures what reading a page and a first search there cost. Files are sent
 * compressed by Brotli at its best, as hosts do that compress beforehand: those that are asked for are
 * compressed after a rehearsal, so that no time goes into it while it is measured.
 *
 * @throws when the page or a result of the search does not come.
 */
export async function measureReading(
  site: Site,
  { chromePath, query }: Instruments,
): Promise<Reading> {
  const browser = await chromium.launch({ executablePath: chromePath, args: chromiumSwitches });
  try {
    const rehearsal = new Traffic();
    await whileServed(site, { brotliQuality: 1, watch: rehearsal.watch }, (url) =>
      measureFirstResult(browser, rehearsal, url + site.page, query, site.search),
    );
    for (const path of rehearsal.compressed) await compressBeside(site.folder, path);

    const traffic = new Traffic();
    return await whileServed(site, { isCompressed: true, watch: traffic.watch }, async (home) => {
      const url = home + site.page;
      const firstLoad = await measured(
        () => measureFirstLoad(browser, url),
        ({ bytes }) => bytes,
      );
      const firstResult = await measured(
        () => measureFirstResult(browser, traffic, url, query, site.search),
        ({ milliseconds }) => milliseconds,
      );
      return { firstLoad, firstResult, lighthouse: await askLighthouse(url, chromePath) };
    });
  } finally {
    await browser.close();
  }
}
