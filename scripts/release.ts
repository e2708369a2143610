import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { BuiltSite } from '../src/addresses/built-site.ts';
import { LEDGER, readPublished } from '../src/addresses/ledger-file.ts';
import { ledgerText } from '../src/addresses/ledger.ts';
import { readRedirects } from '../src/addresses/redirects-file.ts';
import { findContentProblems, listOfProblems } from '../src/content-check/report.ts';
import { run } from './run.ts';
import { settingsOrExit } from './settings.ts';

/**
 * Builds the site and records its new addresses in the ledger: from then on they are for good.
 *
 * @returns the exit code.
 */
async function release(): Promise<number> {
  const settings = settingsOrExit();
  const unfinished = await findContentProblems(settings);
  if (unfinished.length > 0) {
    console.error(`${listOfProblems(unfinished)}\n\nNothing was released.`);
    return 1;
  }
  const code = await run('npm', ['run', '--silent', 'build']);
  if (code !== 0) return code;

  const redirects = readRedirects('content');
  const site = BuiltSite.read('dist', settings.basePath, redirects);
  const published = readPublished('content');
  const known = new Set(published);
  const added = site.addresses().filter((address) => !known.has(address));
  const text = ledgerText([...published, ...added]);
  const path = `content/${LEDGER}`;
  if (added.length > 0 || readFileSync(path, 'utf8') !== text) {
    // Whole or not at all, like the site itself.
    writeFileSync(`${path}.new`, text);
    renameSync(`${path}.new`, path);
  }
  for (const address of added) console.log(`  ${address}`);
  console.log(
    added.length === 0
      ? `The ledger holds every address of the site (${published.length}).`
      : `${added.length} addresses are new in ${path}, for good. Commit it with the pages.`,
  );
  return 0;
}

process.exitCode = await release();
