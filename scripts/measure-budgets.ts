import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { everyPage, kindBudgets, searchBudgets } from '../src/test/budgets.ts';
import { tunedQueries } from '../src/test/search/queries.ts';
import { isEdition, pagePaths } from './built-pages.ts';
import { chromiumSwitches, ensureChromium } from './chromium.ts';
import { measureFirstLoad } from './first-load.ts';
import { auditAtBest, launchForLighthouse } from './lighthouse.ts';
import { kindOf, pageKinds } from './page-kinds.ts';
import { weighPage, type PageWeight } from './page-weight.ts';
import { measureFirstSearch, timeKeystrokes } from './search-costs.ts';
import { startServer } from './server.ts';
import { settingsOrExit } from './settings.ts';

const folder = 'dist';

/** A budget beside what is measured, of the heaviest page. */
interface Row {
  of: string;
  what: string;
  most: number;
  measured: number;
}

const rows: Row[] = [];

/** Weighs the pages of each kind and loads the heaviest of them. */
async function addPages(browser: Browser, url: string, basePath: string): Promise<void> {
  const paths = pagePaths(folder);
  for (const { name } of pageKinds) {
    const budget = kindBudgets[name];
    if (!budget) continue;
    const pages: (PageWeight & { path: string })[] = [];
    for (const path of paths.filter((each) => kindOf(each).name === name)) {
      pages.push({ path, ...(await weighPage(folder, basePath, path)) });
    }
    const add = (what: keyof PageWeight, most: number) => {
      const measured = Math.max(...pages.map((page) => page[what]));
      rows.push({ of: name, what, most, measured });
    };
    add('html', budget.html);
    add('css', budget.css);
    add('js', budget.js ?? everyPage.js.most);
    add('images', everyPage.images.most);
    add('elements', budget.elements);
    const [heaviest] = pages.toSorted((a, b) => b.html + b.css - a.html - a.css);
    if (!heaviest) continue;
    const { bytes, requests } = await measureFirstLoad(browser, url + heaviest.path);
    rows.push({ of: name, what: 'requests', most: budget.requests, measured: requests });
    if (isEdition(heaviest.path)) continue;
    rows.push({ of: name, what: 'first load', most: everyPage.firstLoad.most, measured: bytes });
  }
}

/** Asks Lighthouse how each kind of page moves and blocks. */
async function addTimes(url: string): Promise<void> {
  const chrome = await launchForLighthouse(await ensureChromium());
  try {
    for (const { name, path } of pageKinds) {
      const report = await auditAtBest(url + path, chrome.port);
      const { layoutShift: shift, blockingTime: time } = report;
      rows.push({
        of: name,
        what: 'layout shift',
        most: everyPage.layoutShift.most,
        measured: shift,
      });
      rows.push({
        of: name,
        what: 'blocked (ms)',
        most: everyPage.blockingTime.most,
        measured: time,
      });
    }
  } finally {
    chrome.kill();
  }
}

async function addSearch(browser: Browser, url: string): Promise<void> {
  const every = (step: number) =>
    tunedQueries.filter((_, place) => place % step === 0).map(({ query }) => query);
  let bytes = 0;
  for (const query of every(31)) {
    bytes = Math.max(bytes, (await measureFirstSearch(browser, url, query)).bytes);
  }
  const page = await browser.newPage({ serviceWorkers: 'block' });
  const times = (await timeKeystrokes(page, url, every(10))).sort((a, b) => a - b);
  const median = times[Math.floor(times.length / 2)] ?? Infinity;
  rows.push(
    { of: 'search', what: 'first search', most: searchBudgets.bytes.most, measured: bytes },
    { of: 'search', what: 'keystroke (ms)', most: searchBudgets.keystroke.most, measured: median },
  );
}

function print(): void {
  console.log(`${'page'.padEnd(14)}${'what'.padEnd(15)}  budget  measured    room`);
  for (const { of, what, most, measured } of rows) {
    const shown = Number.isInteger(measured) ? String(measured) : measured.toFixed(3);
    const room = most === 0 ? '' : `${((1 - measured / most) * 100).toFixed(1)}%`;
    const note = measured > most ? '  over' : '';
    const cells = String(most).padStart(8) + shown.padStart(10) + room.padStart(8);
    console.log(of.padEnd(14) + what.padEnd(15) + cells + note);
  }
}

async function measureBudgets(): Promise<void> {
  const { basePath } = settingsOrExit();
  const server = await startServer({ folder, basePath });
  const browser = await chromium.launch({
    executablePath: await ensureChromium(),
    args: chromiumSwitches,
  });
  try {
    await addPages(browser, server.url, basePath);
    await addSearch(browser, server.url);
    await addTimes(server.url);
  } finally {
    await browser.close();
    await server.close();
  }
  print();
  process.exitCode = rows.some(({ most, measured }) => !(measured <= most)) ? 1 : 0;
}

if (existsSync(`${folder}/404.html`)) await measureBudgets();
else {
  console.error('There is no built site in dist/. Run: npm run build');
  process.exitCode = 1;
}
