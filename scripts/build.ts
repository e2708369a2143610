import { existsSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { checkBuiltAddresses } from '../src/content-check/built-addresses.ts';
import { NOTED_BODIES } from '../src/content-check/noted-bodies.ts';
import { listOfProblems } from '../src/content-check/report.ts';
import { beginStep } from '../src/build-steps.ts';
import { finishSite } from '../src/finish/finish-site.ts';
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
  /** The file in which Astro may note bodies for the check. */
  noted: string;
  cache: BuildCache;
}

/** How often it is looked whether a file has been made, in milliseconds. */
const LOOK = 50;

/** Waits for a file to be made, or for the end of what was to make it. */
async function untilMade(path: string, end: Promise<unknown>): Promise<void> {
  const ended = end.then(() => true);
  const isRunning = () => Promise.race([ended, wait(LOOK, false)]).then((hasEnded) => !hasEnded);
  while (!existsSync(path) && (await isRunning())) continue;
}

/** Checks the content, by a process of its own: the memory that it takes is free when it ends. */
async function isContentWrong(environment: Record<string, string> = {}): Promise<boolean> {
  return (await run('node', ['scripts/check-content.ts'], environment)) !== 0;
}

/**
 * Checks the content and has Astro make the site of it. Where nothing is kept from earlier builds,
 * Astro renders all of the content and notes what the check has to know of it; the check is made beside
 * what Astro does then, which is not seen before the content is found to be sound. Else the check
 * comes first, for what is kept does not outlast an Astro that is stopped.
 *
 * @returns the exit code.
 */
async function makeSite({ site, noted, cache }: Task): Promise<number> {
  const environment = {
    [CACHE_VARIABLE]: cache.folder,
    NODE_OPTIONS: [process.env.NODE_OPTIONS, ROOM, '--expose-gc'].filter(Boolean).join(' '),
  };
  const command = ['astro', ['build', '--outDir', site]] as const;
  if (cache.isGood) {
    beginStep('content check');
    if (await isContentWrong()) return 1;
    cache.use();
    beginStep('Astro: start');
    return run(...command, environment);
  }
  cache.use();
  beginStep('Astro: start');
  const noting = { [NOTED_BODIES]: noted };
  const astro = runHeld(...command, { ...environment, ...noting });
  await untilMade(noted, astro.exit);
  if (await isContentWrong(noting)) {
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
    const code = await makeSite({ site: staging.site, noted: staging.noted, cache });
    if (code !== 0) return code;
    const addresses = await finishSite({
      ...settings,
      root: `${process.cwd()}/`,
      folder: staging.site,
      tell: (line) => {
        console.log(line);
      },
    });
    beginStep('check of built addresses');
    const wrong = checkBuiltAddresses(addresses, staging.site, 'content');
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
