import { chromium } from 'playwright-core';
import { isEdition, pagePaths } from './built-pages.ts';
import { chromiumSwitches, ensureChromium } from './chromium.ts';
import { everyPage } from '../src/test/budgets.ts';
import { measureFirstLoad } from './first-load.ts';
import { startServer } from './server.ts';
import { settingsOrExit } from './settings.ts';

const folder = 'dist';
const limit = everyPage.firstLoad.most;
const { basePath } = settingsOrExit();
const server = await startServer({ folder, basePath });
const browser = await chromium.launch({
  executablePath: await ensureChromium(),
  args: chromiumSwitches,
});

const loads = [];
for (const path of pagePaths(folder)) {
  loads.push({ path, ...(await measureFirstLoad(browser, server.url + path)) });
}
await browser.close();
await server.close();

loads.sort((a, b) => b.bytes - a.bytes);
console.log('  bytes   requests   page');
for (const { path, bytes, requests } of loads) {
  const note = isEdition(path) ? '  (an edition for print, not limited)' : '';
  const cells = String(bytes).padStart(7) + String(requests).padStart(11);
  console.log(`${cells}   /${path}${note}`);
}

const heavy = loads.filter(({ path, bytes }) => !isEdition(path) && bytes > limit);
console.log(`${heavy.length} of ${loads.length} pages are over ${limit} bytes`);
process.exitCode = heavy.length > 0 ? 1 : 0;
