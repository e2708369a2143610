// cspell:ignore navpanes
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { openPage, type PageKind } from './page-kinds.ts';

/** A way of looking at a page. */
interface Look {
  name: string;
  options: BrowserContextOptions;
  take: (page: Page, path: string, kind: PageKind) => Promise<void>;
}

/** Chromium draws no picture that is higher than this, in pixels. */
const MAX_HEIGHT = 16_000;
/** The sizes of an A4 sheet in CSS pixels. */
const A4 = { width: 794, height: 1123 };

/** Scrolls through a page, as much of it is drawn or fetched only once it comes into view. */
async function showWhole(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (const element of document.querySelectorAll<HTMLElement>('main *')) {
      // What has left the view again would be blank.
      const isDrawnInView = getComputedStyle(element).contentVisibility === 'auto';
      if (isDrawnInView) element.style.contentVisibility = 'visible';
    }
    for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight) {
      scrollTo({ top, behavior: 'instant' });
      await new Promise(requestAnimationFrame);
    }
  });
  await page.waitForFunction(() => !document.querySelector('main .excerpt:empty'));
  await page.evaluate(() => {
    scrollTo({ top: 0, behavior: 'instant' });
  });
}

async function takeWhole(page: Page, path: string, kind: PageKind): Promise<void> {
  if (kind.isOverlay) {
    await page.screenshot({ path });
    return;
  }
  await showWhole(page);
  const size = await page.evaluate(() => {
    const { scrollWidth: width, scrollHeight: height } = document.documentElement;
    return { width, height };
  });
  const clip = { x: 0, y: 0, width: size.width, height: Math.min(size.height, MAX_HEIGHT) };
  await page.screenshot({ path, fullPage: true, clip });
}

async function takeScreen(page: Page, path: string): Promise<void> {
  await page.screenshot({ path });
}

async function takeMiddle(page: Page, path: string): Promise<void> {
  await page.evaluate(() => {
    scrollTo({ top: document.documentElement.scrollHeight / 2, behavior: 'instant' });
  });
  await page.screenshot({ path });
}

const themes = ['light', 'dark'] as const;
const screens: Look[] = [320, 768, 1280].flatMap((width) =>
  themes.map((colorScheme) => ({
    name: `${width}-${colorScheme}`,
    options: { viewport: { width, height: 800 }, colorScheme },
    take: takeWhole,
  })),
);
const forcedColors: Look[] = [320, 1280].map((width) => ({
  name: `${width}-forced-colors`,
  options: { viewport: { width, height: 800 }, forcedColors: 'active', colorScheme: 'dark' },
  take: takeWhole,
}));
/** A window of 1280 by 1024 pixels at 400%. */
const zoomed: BrowserContextOptions = {
  viewport: { width: 320, height: 256 },
  deviceScaleFactor: 4,
};
const zoom: Look[] = [
  { name: 'zoom-400', options: zoomed, take: takeScreen },
  { name: 'zoom-400-middle', options: zoomed, take: takeMiddle },
];
const looks: Look[] = [...screens, ...forcedColors, ...zoom];

/** One look at one kind of page, to be taken. */
export interface Shot {
  kind: PageKind;
  /** Takes it, and gives the names of the files it has written. */
  take: (browser: Browser, home: string, folder: string) => Promise<string[]>;
}

function shotOf(kind: PageKind, look: Look): Shot {
  return {
    kind,
    take: async (browser, home, folder) => {
      const file = `${kind.name}-${look.name}.png`;
      const context = await browser.newContext(look.options);
      const page = await context.newPage();
      await openPage(page, home, kind);
      await look.take(page, join(folder, file), kind);
      await context.close();
      return [file];
    },
  };
}

/** Shows a sheet of a PDF in the browser's own viewer, which says nothing when it is done. */
async function takeSheet(page: Page, pdf: string, sheet: number, path: string): Promise<void> {
  // A new fragment alone would not load the file anew.
  await page.goto('about:blank');
  await page.goto(`${pathToFileURL(pdf).href}#page=${sheet}&toolbar=0&navpanes=0&view=Fit`);
  let last: Buffer | undefined;
  for (let turn = 0; turn < 100; turn += 1) {
    const shot = await page.screenshot({ path });
    // An empty viewer takes some 5,000 bytes.
    if (last?.equals(shot) && shot.length > 8000) return;
    last = shot;
    await page.waitForTimeout(150);
  }
  throw new Error(`The browser’s viewer did not show ${pdf}.`);
}

/** A kind of page as it is printed: the file, its first two sheets, and the whole in one picture. */
function printOf(kind: PageKind): Shot {
  return {
    kind,
    take: async (browser, home, folder) => {
      const files = [`${kind.name}-print.png`, `${kind.name}-a4.pdf`];
      const [whole = '', pdf = ''] = files.map((file) => join(folder, file));
      const context = await browser.newContext({ viewport: A4 });
      const page = await context.newPage();
      await openPage(page, home, kind);
      await page.pdf({ path: pdf, format: 'A4' });
      await page.emulateMedia({ media: 'print' });
      await takeWhole(page, whole, kind);
      const sheets = (await readFile(pdf, 'latin1')).match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;
      const viewer = await context.newPage();
      for (let sheet = 1; sheet <= Math.min(sheets, 2); sheet += 1) {
        const file = `${kind.name}-a4-${sheet}.png`;
        await takeSheet(viewer, pdf, sheet, join(folder, file));
        files.push(file);
      }
      await context.close();
      return files;
    },
  };
}

/** Every look at a kind of page. Only what has an address of its own is printed. */
export function shotsOf(kind: PageKind): Shot[] {
  const prints = kind.covers ? [printOf(kind)] : [];
  return [...looks.map((look) => shotOf(kind, look)), ...prints];
}
