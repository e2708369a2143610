import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { run } from './run.ts';

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  join(homedir(), 'Applications/Google Chrome.app/Contents/MacOS/Google Chrome'),
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

const remedy =
  'Install Chrome or Chromium, or set CHROME_PATH to the browser’s program, and run the tests again.';

/** Playwright's own Chromium, where its installer has put one. */
function playwrightChromium(): string | undefined {
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

/** A browser that is already there. */
function installedChromium(): string | undefined {
  return usualPlaces.find((path) => existsSync(path)) ?? playwrightChromium();
}

/** Installs a browser in the way that suits the machine. */
async function installChromium(): Promise<void> {
  const isDebianRoot = existsSync('/etc/debian_version') && process.getuid?.() === 0;
  if (isDebianRoot) {
    console.log('No browser found. Installing Debian’s package chromium …');
    const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update', '-qq'], quiet);
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], quiet);
    if (installedChromium()) return;
  }
  console.log('No browser found. Installing Chromium with Playwright’s installer …');
  await run('playwright-core', ['install', 'chromium']);
}

/**
 * Finds Chrome or Chromium, and installs one where there is none.
 *
 * @returns the path of the browser's program.
 * @throws when `CHROME_PATH` leads to nothing, or no browser could be installed; the message says
 *   what to do.
 */
export async function ensureChromium(): Promise<string> {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROME_PATH is "${named}", and there is no such file. ${remedy}`);
  }
  const installed = installedChromium();
  if (installed) return installed;
  await installChromium();
  const fresh = installedChromium();
  if (fresh) return fresh;
  throw new Error(`There is no browser and none could be installed. ${remedy}`);
}

/** Switches that keep Chromium quiet without a network. */
export const chromiumSwitches = [
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
