// cspell:ignore requestfailed
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { pagePaths } from '../../../scripts/built-pages.ts';
import { startServer, type RunningServer } from '../../../scripts/server.ts';
import { addressOf, isKept } from '../../offline/manifest.ts';
import { writeWorkers } from '../../offline/write-workers.ts';
import { useBrowser, watchForTrouble } from './browser.ts';

const browser = useBrowser();

/** A server that is quick to compress, and comes back at the same address after it was closed. */
async function serve(folder: string, basePath: string, previous?: string): Promise<RunningServer> {
  const port = previous === undefined ? 0 : Number(new URL(previous).port);
  const server = await startServer({ folder, basePath, port, brotliQuality: 1 });
  if (previous !== undefined) expect(server.url).toBe(previous);
  return server;
}

/** Visits a page as a reader does whose browser keeps the site, and waits until it is kept. */
async function visit(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
  return page;
}

/** The addresses of all that is kept on the device, below the site's home page. */
async function keptAddresses(page: Page, url: string): Promise<string[]> {
  const keys = await page.evaluate(async () => {
    const found: string[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      found.push(...(await cache.keys()).map((key) => key.url));
    }
    return found;
  });
  return keys.map((key) => key.slice(url.length).replace(/\?.*/, '')).sort();
}

/** The addresses of all files of a built folder that are to be kept. */
function builtAddresses(folder: string): string[] {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return paths
    .filter((path) => isKept(path) || path.startsWith('offline/'))
    .map(addressOf)
    .sort();
}

describe.each(['rootSite', 'basedSite'] as const)(
  'after one visit to one page of the %s, with the network cut',
  (name) => {
    const site = inject(name);
    let context: BrowserContext;
    let page: Page;
    let url: string;

    beforeAll(async () => {
      const server = await serve(site.folder, site.basePath);
      ({ url } = server);
      context = await browser().newContext({
        serviceWorkers: 'allow',
        permissions: ['clipboard-read', 'clipboard-write'],
      });
      page = await visit(context, `${url}about/`);
      await context.setOffline(true);
      await server.close();
    });
    afterAll(async () => {
      await context.close();
    });

    it('nothing comes through', async () => {
      const failure = await page.evaluate(
        (address) => fetch(address).then(() => '', String),
        `${url}_headers`,
      );
      expect(failure).toContain('Failed to fetch');
    });

    it('every page opens, with all that it shows', async () => {
      const paths = pagePaths(site.folder).filter((path) => path !== '404.html');
      const reader = await context.newPage();
      const trouble = watchForTrouble(reader, new URL(url).origin);
      reader.on('requestfailed', (request) => {
        // The icon may be on its way still when the next page is asked for.
        const reason = request.failure()?.errorText;
        if (reason !== 'net::ERR_ABORTED') trouble.push(`no answer from ${request.url()}`);
      });
      for (const path of paths) {
        const response = await reader.goto(url + path);
        expect(response?.status(), path).toBe(200);
        const file = join(site.folder, path, 'index.html');
        const { document } = parseHTML(readFileSync(file, 'utf8'));
        const heading = document.querySelector('h1')?.textContent;
        expect(await reader.locator('h1').textContent(), path).toBe(heading);
      }
      expect(trouble).toEqual([]);
      await reader.close();
    });

    it('search finds what it finds with a network', async () => {
      const find = async (reader: Page, home: string) => {
        const found: unknown[] = [];
        for (const query of ['ratchet', 'who should switch over first', 'xylophone']) {
          await reader.goto(`${home}search/?q=${encodeURIComponent(query)}&kind=`);
          await reader.getByText(`“${query}”`).first().waitFor();
          const links = reader.locator('#results a, #nearest a');
          expect(await links.count()).toBeGreaterThan(1);
          found.push(await reader.getByRole('status').textContent());
          found.push(
            await links.evaluateAll((all) => all.map((link) => link.getAttribute('href'))),
          );
        }
        await reader.close();
        return found;
      };
      const expected = await find(await browser().newPage(), site.url);
      expect(await find(await context.newPage(), url)).toEqual(expected);
    });

    it('the page that was visited opens the dialog, and results show their excerpts', async () => {
      await page.keyboard.press('/');
      await page.getByRole('combobox', { name: 'Search the guide' }).fill('on-call load');
      await page.locator('[role=option] .excerpt:not(:empty)').first().waitFor();
      await page.keyboard.press('Escape');
    });

    it('a form is copied as Markdown', async () => {
      const reader = await context.newPage();
      await reader.goto(`${url}essays/strategies-visions/`);
      await reader.locator('button[data-copy$="/strategy.md"]').click();
      await reader.getByText('Copied.').waitFor();
      expect(await reader.evaluate(() => navigator.clipboard.readText())).toMatch(/^# Strategy\n/);
      await reader.close();
    });

    it.each(['404.html', 'essays/no-such-essay/', 'no/such/page.html?at=all'])(
      'the page for addresses that lead nowhere is at %s, and its search works',
      async (path) => {
        const reader = await context.newPage();
        const response = await reader.goto(url + path);
        expect(response?.status()).toBe(404);
        expect(await reader.locator('h1').textContent()).toBe('There is no such page');
        await reader.getByRole('searchbox').fill('ratchet');
        await reader.keyboard.press('Enter');
        await reader.waitForURL(`${url}search/?q=ratchet`);
        await reader.locator('#results > li').first().waitFor();
        await reader.close();
      },
    );

    it.each(['themes', 'themes/index.html'])('/%s leads to the page', async (path) => {
      const reader = await context.newPage();
      await reader.goto(`${url}${path}?from=a-note#leverage`);
      expect(reader.url()).toBe(`${url}themes/?from=a-note#leverage`);
      await reader.close();
    });

    it('the device holds the files of the build, each once, and nothing else', async () => {
      expect(await keptAddresses(page, url)).toEqual(builtAddresses(site.folder));
    });
  },
);

it('whatever a page loads is kept', () => {
  const { folder } = inject('rootSite');
  const kept = new Set(builtAddresses(folder));
  for (const path of pagePaths(folder)) {
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    const { document } = parseHTML(readFileSync(join(folder, file), 'utf8'));
    // What is for other programs, such as a page's Markdown to copy, is left to the network.
    const others = 'a, [rel=canonical], [rel=alternate], [rel=search], footer [data-copy]';
    const loaded = ['src', 'data-copy', 'href'].flatMap((attribute) =>
      [...document.querySelectorAll(`[${attribute}]:not(${others})`)].map(
        (element) => element.getAttribute(attribute) ?? '',
      ),
    );
    const own = loaded.filter((address) => !address.startsWith('#'));
    expect(own.length).toBeGreaterThan(1);
    for (const address of own) expect(kept, `${address} on /${path}`).toContain(address.slice(1));
  }
});

it('readers who ask to be spared data are not made to fetch the site', async () => {
  const context = await browser().newContext({ serviceWorkers: 'allow' });
  await context.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
  });
  const page = await context.newPage();
  await page.goto(inject('rootSite').url, { waitUntil: 'networkidle' });
  const registrations = await page.evaluate(
    async () => (await navigator.serviceWorker.getRegistrations()).length,
  );
  expect(registrations).toBe(0);
  await context.close();
});

describe('a new version', () => {
  const { basePath, folder: built } = inject('basedSite');
  const entriesLeftOut = pagePaths(built).filter(
    (path) => /^(?:essays|guides)\/.+/.test(path) && path !== 'essays/migrations/',
  );
  let folder: string;
  let server: RunningServer;
  let context: BrowserContext;
  let page: Page;

  /** Changes every page and a script in the folder. */
  const change = async (version: string) => {
    const pages = pagePaths(folder).map((path) => path.replace(/^$|\/$/, '$&index.html'));
    for (const name of ['search/dialog.js', ...pages]) {
      const content = await readFile(join(folder, name), 'utf8');
      const marked = name.endsWith('.js')
        ? `${content.replace(/\/\*version .*/, '')}/*version ${version}*/`
        : content.replace(/( in version \w+)?<\/title>/, ` in version ${version}</title>`);
      await writeFile(join(folder, name), marked);
    }
  };
  /** Ships what is in the folder. */
  const ship = async () => {
    await server.close();
    server = await serve(folder, basePath, server.url);
  };
  const deploy = async (version: string) => {
    await change(version);
    await writeWorkers(folder);
    await ship();
  };
  /** Has a page look for a new version, and tells what came of it. */
  const lookForUpdate = (reader: Page) =>
    reader.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      await registration.update();
      const worker = registration.installing;
      if (worker) {
        await new Promise((resolve) => {
          worker.addEventListener('statechange', resolve, { once: true });
        });
      }
      return worker?.state;
    });
  /** Which version the files are of that a page is given. */
  const versionGiven = (reader: Page) =>
    reader.evaluate(async (home) => {
      const texts = ['', 'essays/migrations/', 'search/dialog.js'].map(async (path) => {
        const response = await fetch(home + path);
        return / ?version (\w+)/.exec(await response.text())?.[1];
      });
      return [...new Set(await Promise.all(texts))].join(' and ');
    }, server.url);
  const versionShown = async (reader: Page) => / version (\w+)$/.exec(await reader.title())?.[1];
  const shows = (reader: Page, version: string) =>
    expect.poll(() => versionShown(reader)).toBe(version);
  const go = async (reader: Page, path: string) => {
    await reader.locator(`a[href="${basePath}${path}"]`).first().click();
    await reader.waitForURL(server.url + path);
    await reader.locator('h1').waitFor();
  };

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fulcrum-offline-'));
    await cp(built, folder, { recursive: true });
    // A smaller site is sooner kept.
    for (const part of ['print', 'topics', ...entriesLeftOut]) {
      await rm(join(folder, part), { recursive: true });
    }
    await change('one');
    await writeWorkers(folder);
    server = await serve(folder, basePath);
    context = await browser().newContext({ serviceWorkers: 'allow' });
    page = await visit(context, `${server.url}about/`);
  });
  afterEach(async () => {
    await context.close();
    await server.close();
    await rm(folder, { recursive: true });
  });

  it('leaves the open page its own, and comes whole with the next page', async () => {
    await deploy('two');
    expect(await lookForUpdate(page)).toBe('installed');
    expect(await versionGiven(page)).toBe('one');
    await go(page, 'themes/');
    await shows(page, 'two');
    expect(page.url()).toBe(`${server.url}themes/`);
    expect(await versionGiven(page)).toBe('two');
    await context.setOffline(true);
    await go(page, 'guides/');
    expect(await versionShown(page)).toBe('two');
    expect(await keptAddresses(page, server.url)).toEqual(builtAddresses(folder));
  });

  it('comes with the page loaded anew, where a reader was', async () => {
    await go(page, 'essays/');
    await go(page, 'essays/migrations/');
    await page.goto(`${server.url}essays/migrations/#where-it-strains`);
    await deploy('two');
    await lookForUpdate(page);
    await page.reload();
    await shows(page, 'two');
    expect(page.url()).toBe(`${server.url}essays/migrations/#where-it-strains`);
    await page.goBack();
    await page.goBack();
    expect(page.url()).toBe(`${server.url}essays/`);
    expect(await versionShown(page)).toBe('two');
  });

  it('waits while two pages are open, until one is closed', async () => {
    const second = await visit(context, `${server.url}map/`);
    await deploy('two');
    await lookForUpdate(page);
    await go(page, 'themes/');
    await second.reload();
    expect([await versionShown(page), await versionShown(second)]).toEqual(['one', 'one']);
    expect([await versionGiven(page), await versionGiven(second)]).toEqual(['one', 'one']);
    await second.close();
    await go(page, 'guides/');
    await shows(page, 'two');
    expect(await versionGiven(page)).toBe('two');
  });

  it('waits when the only page opens another in a new tab', async () => {
    await deploy('two');
    await lookForUpdate(page);
    const opening = context.waitForEvent('page');
    await page
      .locator(`a[href="${basePath}themes/"]`)
      .first()
      .click({ modifiers: ['ControlOrMeta'] });
    const second = await opening;
    await shows(second, 'one');
    expect([await versionGiven(page), await versionGiven(second)]).toEqual(['one', 'one']);
  });

  it('comes once no page is left', async () => {
    await deploy('two');
    await lookForUpdate(page);
    await page.close();
    const next = await context.newPage();
    await next.goto(`${server.url}guides/`);
    await shows(next, 'two');
    expect(await versionGiven(next)).toBe('two');
  });

  it('is not taken from files of two versions, and comes when all are there', async () => {
    await change('two');
    await writeWorkers(folder);
    // The worker and most pages are there already, one file is not yet.
    const late = join(folder, 'search/dialog.js');
    const content = await readFile(late, 'utf8');
    await writeFile(late, content.replace('version two', 'version one'));
    await ship();
    expect(await lookForUpdate(page)).toBe('redundant');
    await go(page, 'themes/');
    expect(await versionShown(page)).toBe('one');
    expect(await versionGiven(page)).toBe('one');
    await writeFile(late, content);
    await ship();
    expect(await lookForUpdate(page)).toBe('installed');
    await go(page, 'guides/');
    await shows(page, 'two');
    expect(await versionGiven(page)).toBe('two');
  });

  it('never leaves more on the device than the versions that live, however many come', async () => {
    const second = await visit(context, `${server.url}map/`);
    const counts: number[] = [];
    for (const version of ['two', 'three', 'four', 'five']) {
      await deploy(version);
      expect(await lookForUpdate(page)).toBe('installed');
      counts.push((await keptAddresses(page, server.url)).length);
    }
    expect(counts[3]).toBe(counts[2]);
    expect(await versionGiven(page)).toBe('one');
    await second.close();
    await go(page, 'themes/');
    await shows(page, 'five');
    expect(await keptAddresses(page, server.url)).toEqual(builtAddresses(folder));
  });

  it('that switches offline off leaves nothing on the device, and pages go on from the network', async () => {
    await change('two');
    await cp(join(folder, 'sw-off.js'), join(folder, 'sw.js'));
    await ship();
    const otherSite = `other-${new URL('/', server.url).href}`;
    await page.evaluate((name) => caches.open(name), otherSite);
    await page.evaluate(async () => {
      await (await navigator.serviceWorker.ready).update();
    });
    await expect
      .poll(() =>
        page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length),
      )
      .toBe(0);
    expect(await page.evaluate(() => caches.keys())).toEqual([otherSite]);
    expect(await versionGiven(page)).toBe('two');
    await go(page, 'themes/');
    expect(await versionShown(page)).toBe('two');
    await context.setOffline(true);
    await expect(page.goto(`${server.url}guides/`)).rejects.toThrow(/ERR_/);
  });
});
