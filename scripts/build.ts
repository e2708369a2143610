import { parseArgs } from 'node:util';
import { checkBuiltAddresses } from '../src/content-check/built-addresses.ts';
import { listOfProblems } from '../src/content-check/report.ts';
import { beginStep } from '../src/integrations/build-steps.ts';
import { CACHE_VARIABLE } from '../src/settings.ts';
import { buildOrigin } from './build-origin.ts';
import { takeBuildCache, type BuildCache } from './build-cache.ts';
import { makeStaging, recoverFolder, replaceFolder } from './built-folder.ts';
import { run, runHeld } from './run.ts';
import { settingsOrExit } from './settings.ts';

/** Where builds keep what later ones may go by. */
const CACHE_FOLDER = 'node_modules/.cache/fulcrum/builds';

/**
 * Room for what is needed but for a moment, in megabytes, which most is that a build makes: with the 16
 * that Node gives, a fifth of its time goes into putting it aside.
 */
const ROOM = '--max-semi-space-size=64';

/** What is built, where, and what of earlier builds may be gone by. */
interface Task {
  site: string;
  cache: BuildCache;
}

/** Checks the content, by a process of its own: the memory that it takes is free when it ends. */
async function isContentWrong(): Promise<boolean> {
  return (await run('node', [ROOM, 'scripts/check-content.ts'])) !== 0;
}

/**
 * Checks the content and has Astro make the site of it. Where nothing is kept from earlier builds it
 * does both at a time: Astro is not seen before the content is found to be sound. Else the check
 * comes first, for what is kept does not outlast an Astro that is stopped.
 *
 * @returns the exit code.
 */
async function makeSite({ site, cache }: Task): Promise<number> {
  const command = [
    'astro',
    ['build', '--outDir', site],
    {
      [CACHE_VARIABLE]: cache.folder,
      NODE_OPTIONS: [process.env.NODE_OPTIONS, ROOM].filter(Boolean).join(' '),
    },
  ] as const;
  if (cache.isGood) {
    beginStep('content check');
    if (await isContentWrong()) return 1;
    cache.use();
    beginStep('Astro: start');
    return run(...command);
  }
  cache.use();
  beginStep('content check beside Astro');
  const astro = runHeld(...command);
  const isWrong = await isContentWrong();
  if (isWrong) {
    await astro.stop();
    return 1;
  }
  astro.show();
  return astro.exit;
}

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
  const staging = makeStaging(folder);
  const cache = takeBuildCache(CACHE_FOLDER, {
    site: settings.siteUrl + settings.basePath,
    origin: await buildOrigin(process.cwd(), settings),
  });
  try {
    const code = await makeSite({ site: staging.site, cache });
    if (code !== 0) return code;
    beginStep('check of built addresses');
    const wrong = checkBuiltAddresses(staging.site, settings.basePath, 'content');
    if (wrong.length > 0) {
      console.error(listOfProblems(wrong));
      return 1;
    }
    beginStep('putting in place');
    replaceFolder(staging.site, folder);
    cache.keep();
    return 0;
  } finally {
    cache.release();
    staging.clear();
  }
}

const { values } = parseArgs({ options: { outDir: { type: 'string', default: 'dist' } } });
process.exitCode = await build(values.outDir);
