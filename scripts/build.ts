import { reportContentProblems } from '../src/content-check/report.ts';
import { run } from './run.ts';
import { settingsOrExit } from './settings.ts';

/** Builds the site into `dist/`, or into the folder given as `--outDir`; other arguments go to Astro too. */
async function build(): Promise<void> {
  settingsOrExit();
  if (await reportContentProblems(settingsOrExit())) {
    process.exitCode = 1;
    return;
  }
  // Astro keeps parsed entries, and does not see that a schema they were parsed by has changed.
  process.exitCode = await run('astro', ['build', '--force', ...process.argv.slice(2)]);
}

await build();
