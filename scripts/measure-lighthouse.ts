import { existsSync } from 'node:fs';
import { ensureChromium } from './chromium.ts';
import { auditAtBest, isFlawless, launchForLighthouse } from './lighthouse.ts';
import { pageKinds } from './page-kinds.ts';
import { startServer } from './server.ts';
import { settingsOrExit } from './settings.ts';

const folder = 'dist';

/** Prints what Lighthouse says of every kind of page; says whether it is content with all. */
async function measureLighthouse(): Promise<boolean> {
  const { basePath } = settingsOrExit();
  const server = await startServer({ folder, basePath });
  const browser = await launchForLighthouse(await ensureChromium());
  let isPerfect = true;
  try {
    for (const [index, { name, path }] of pageKinds.entries()) {
      const report = await auditAtBest(server.url + path, browser.port);
      const categories = Object.keys(report.scores);
      if (index === 0) {
        console.log(`${'page'.padEnd(16)}${categories.join('  ')}  shift  blocked (ms)`);
      }
      const scores = categories.map((id) => String(report.scores[id]).padStart(id.length));
      const shift = report.layoutShift.toFixed(3).padStart(5);
      const blocked = report.blockingTime.toFixed(0).padStart(12);
      console.log(`${name.padEnd(16)}${[...scores, shift, blocked].join('  ')}`);
      if (isFlawless(report)) continue;
      isPerfect = false;
      for (const fault of report.faults) console.log(`  ${fault}`);
    }
  } finally {
    browser.kill();
    await server.close();
  }
  return isPerfect;
}

if (existsSync(`${folder}/404.html`)) {
  process.exitCode = (await measureLighthouse()) ? 0 : 1;
} else {
  console.error('There is no built site in dist/. Run: npm run build');
  process.exitCode = 1;
}
