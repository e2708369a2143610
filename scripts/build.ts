import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { checkBuiltAddresses } from '../src/content-check/built-addresses.ts';
import { listOfProblems, reportContentProblems } from '../src/content-check/report.ts';
import { recoverFolder, replaceFolder, stagingFolder } from './built-folder.ts';
import { run } from './run.ts';
import { settingsOrExit } from './settings.ts';

/**
 * Builds the site. The folder that is served stays as it was until the new site is whole, and for
 * good when the build fails.
 *
 * @param folder where the site is to be.
 * @returns the exit code.
 */
async function build(folder: string): Promise<number> {
  const settings = settingsOrExit();
  recoverFolder(folder);
  if (await reportContentProblems(settings)) return 1;

  const staging = stagingFolder(folder);
  const clear = () => {
    rmSync(staging, { recursive: true, force: true });
  };
  try {
    // Astro keeps parsed entries, and does not see that a schema they were parsed by has changed.
    const code = await run('astro', ['build', '--force', '--outDir', staging]);
    if (code !== 0) return code;
    const wrong = await checkBuiltAddresses(staging, settings.basePath, 'content');
    if (wrong.length > 0) {
      console.error(listOfProblems(wrong));
      return 1;
    }
    replaceFolder(staging, folder);
    return 0;
  } finally {
    clear();
  }
}

const { values } = parseArgs({ options: { outDir: { type: 'string', default: 'dist' } } });
process.exitCode = await build(values.outDir);
