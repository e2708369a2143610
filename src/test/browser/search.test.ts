// cspell:ignore framenavigated strateg stratgey
import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { useBrowser, watchForTrouble } from './browser.ts';

const browser = useBrowser();
let context: BrowserContext;
let page: Page;

// Under a base path, where more can go wrong; the tests of quality, zoom, keyboard and accessibility
// search at the root.
describe.each(['basedSite'] as const)('search on the %s', (name) => {
  const { url } = inject(name);
  let trouble: string[];

  beforeEach(async () => {
    context = await browser().newContext();
    page = await context.newPage();
    trouble = watchForTrouble(page, new URL(url).origin);
  });
  afterEach(async () => {
    await context.close();
  });

  const open = (query: string) => page.goto(`${url}search/${query}`);
  const status = () => page.getByRole('status');
  const results = () => page.locator('#results > li');
  const says = async (text: RegExp) => {
    await page.waitForFunction(
      ([source]) =>
        new RegExp(source ?? '').test(document.querySelector('[role=status]')?.textContent ?? ''),
      [text.source],
    );
  };

  const foundCount = async () => Number.parseInt((await status().textContent()) ?? '', 10);

  it('finds the page, with its sections under it and the words marked', async () => {
    await open('?q=ratchet');
    await says(/^\d+ pages? found for “ratchet”\.$/);
    const essay = results().filter({ hasText: 'sole scalable fix' }).first();
    expect(await essay.locator('a').first().textContent()).toMatch(/^Migrations/);
    const sections = await essay.locator('ul a').count();
    expect(sections).toBeGreaterThan(0);
    expect(sections).toBeLessThanOrEqual(3);
    await essay.scrollIntoViewIfNeeded();
    expect(await essay.locator('ul mark').first().textContent()).toMatch(/ratchet/i);
    expect(trouble).toEqual([]);
  });

  it('links every result to a page and a section that are there', async () => {
    await open('?q=team');
    await says(/pages found/);
    const links = await page
      .locator('#results a')
      .evaluateAll((anchors) => anchors.map((anchor) => (anchor as HTMLAnchorElement).href));
    expect(links.length).toBeGreaterThan(10);
    const reader = await context.newPage();
    for (const link of new Set(links)) {
      expect(link.startsWith(url), link).toBe(true);
      const response = await reader.goto(link);
      // Going to another section of the page that is open asks for nothing.
      if (response) expect(response.status(), link).toBe(200);
      const { hash } = new URL(link);
      if (hash) expect(await reader.locator(hash).count(), link).toBe(1);
    }
  });

  it('offers the nearest topics and guides when nothing is found', async () => {
    await open('?q=xylophone');
    await says(/^Nothing found for “xylophone”/);
    expect(await results().count()).toBe(0);
    const nearest = page.locator('#nearest a');
    expect(await nearest.count()).toBeGreaterThan(2);
    expect(await nearest.first().getAttribute('href')).toMatch(/\/(?:topics|guides)\//);
    expect(trouble).toEqual([]);
  });

  it('offers what filters hide', async () => {
    await open('?q=xylophone+team&kind=theme&theme=leverage&condition=stage');
    await says(/^Nothing found .* with these filters/);
    expect(await page.locator('#nearest a').count()).toBeGreaterThan(2);
  });

  it('takes a slip for the word that was meant, and says so with a way back', async () => {
    await open('?q=stratgey+document');
    await says(/pages found/);
    const correction = page.locator('#search-correction');
    expect(await correction.textContent()).toBe(
      'Showing results for strategy document; search for stratgey document instead.',
    );
    expect(await results().first().locator('a').first().textContent()).toMatch(/strateg/i);
    await correction.getByRole('link').click();
    await says(/No page has “stratgey”; left out\.$/);
    expect(await correction.textContent()).toBe('');
    expect(new URL(page.url()).searchParams.get('as')).toBe('typed');
  });

  it('tells what of the query a page lacks', async () => {
    await open('?q=ratchet+headcount');
    await says(/pages found/);
    expect(await page.locator('#results .lacks').first().textContent()).toMatch(/^Without: /);
  });

  it('says which question of a reader’s a section answers', async () => {
    await open('?q=who+should+switch+over+first');
    await says(/pages found/);
    await page.locator('#results q').first().waitFor();
    expect(await page.locator('#results q').first().textContent()).toMatch(/\S/);
  });

  it('opens a section with the match in view and marked, and keeps the link clean', async () => {
    await open('?q=linters+ratchet');
    await says(/pages? found/);
    const essay = results().filter({ hasText: 'sole scalable fix' }).first();
    await essay.scrollIntoViewIfNeeded();
    await essay.locator('ul mark').first().waitFor();
    const link = essay.locator('ul a').first();
    const target = (await link.getAttribute('href')) ?? '';
    expect(target).not.toContain(':~:');
    await link.click();
    await page.waitForURL((address) => address.href.includes(`${target}:~:text=`));
    // The page itself sees an address without the words it was opened by.
    expect(await page.evaluate(() => location.hash)).not.toContain(':~:');
    await page.waitForFunction(() => scrollY > 200);
  });

  it('opens what matched by a question alone, without words to mark', async () => {
    // Every text comes without a word that was asked for.
    await page.route('**/pagefind/text/**', (route) => route.fulfill({ json: 'Nothing of it.' }));
    await open('?q=who+should+switch+over+first');
    await says(/pages found/);
    const link = results().first().locator('ul a').first();
    const target = (await link.getAttribute('href')) ?? '';
    await results().first().getByText('Nothing of it.').first().waitFor();
    await link.click();
    await page.waitForURL((address) => address.pathname + address.hash === target);
  });

  it('tells at each choice of a filter how many pages it leaves', async () => {
    await open('?q=team');
    await says(/pages found/);
    const labels = await page
      .locator('#search-kind option')
      .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).label));
    expect(labels[0]).toBe(`All kinds (${await foundCount()})`);
    const essays = Number(/^Essay \((\d+)\)$/.exec(labels[1] ?? '')?.[1]);
    await page.locator('#search-kind').selectOption('essay');
    await says(/with these filters/);
    expect(await foundCount()).toBe(essays);
  });

  it('keeps recent searches on the device, until they are cleared', async () => {
    await open('');
    await page.getByRole('searchbox').fill('ratchet');
    await page.getByRole('searchbox').press('Enter');
    await says(/found for “ratchet”/);
    await open('');
    await page.getByRole('searchbox').focus();
    await page.getByRole('button', { name: 'ratchet' }).click();
    await says(/found for “ratchet”/);
    expect(new URL(page.url()).search).toBe('?q=ratchet');
    await open('');
    await page.getByRole('searchbox').focus();
    await page.getByRole('button', { name: 'Clear recent searches' }).click();
    expect(await page.locator('#recent').textContent()).toBe('');
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });

  it('starts from the guides before there is a query', async () => {
    await open('');
    expect(await page.locator('#guides ~ ul a').count()).toBeGreaterThan(9);
  });

  it.each([
    ['its script', '**/pagefind/pagefind.js'],
    ['its list of words', '**/pagefind/*.pf_meta'],
    ['a part of its index', '**/pagefind/index/**'],
    ['its program', '**/pagefind/wasm.en.wasm'],
    ['its tables', '**/pagefind/tables.json'],
    ['what it knows of a word', '**/pagefind/words/**'],
  ])(
    'says so when %s fails to load, offers every page and a way to try again',
    async (_, files) => {
      await page.route(files, (route) => route.abort());
      await open('?q=ratchet');
      await says(/^Search could not load/);
      expect(await results().count()).toBe(0);
      expect(await page.locator('#a-to-z').isVisible()).toBe(true);
      await page.unroute(files);
      await page.getByRole('button', { name: 'Try again' }).click();
      await says(/pages? found for “ratchet”/);
    },
  );

  it('shows results without their excerpts when these fail to load', async () => {
    await page.route('**/pagefind/text/**', (route) => route.abort());
    await open('?q=ratchet');
    await says(/^\d+ pages? found/);
    expect(await results().count()).toBeGreaterThan(0);
    await expect.poll(() => results().first().locator('.excerpt').count()).toBe(0);
  });

  it('takes hostile words as words', async () => {
    const words = '<img src=x onerror=alert(1)>';
    let dialogs = 0;
    page.on('dialog', async (dialog) => {
      dialogs += 1;
      await dialog.dismiss();
    });
    await open(`?q=${encodeURIComponent(words)}`);
    await says(/found for “<img src=x onerror=alert\(1\)>”/);
    expect(await page.locator('main img').count()).toBe(0);
    expect(dialogs).toBe(0);
    expect(trouble).toEqual([]);
  });

  it('keeps the query and the results when a reader comes back', async () => {
    await open('');
    await page.getByRole('searchbox').fill('budding');
    await says(/found for “budding”/);
    const titles = () => page.locator('#results a').allTextContents();
    const before = await titles();
    await results().first().locator('a').first().click();
    await page.waitForURL(/topics|essays/);
    await page.goBack();
    await says(/found for “budding”/);
    expect(await page.getByRole('searchbox').inputValue()).toBe('budding');
    expect(await titles()).toEqual(before);
  });

  it('goes back to the query before, filters included', async () => {
    await open('?q=team');
    await says(/found for “team”\./);
    await page.getByRole('combobox', { name: 'Theme' }).selectOption('strategy');
    await says(/found for “team” with these filters/);
    expect(new URL(page.url()).search).toBe('?q=team&theme=strategy');
    await page.goBack();
    await says(/found for “team”\./);
    expect(await page.getByRole('combobox', { name: 'Theme' }).inputValue()).toBe('');
    await page.goForward();
    await says(/with these filters/);
    expect(await page.getByRole('combobox', { name: 'Theme' }).inputValue()).toBe('strategy');
  });

  it('gives one entry of the history to the words that are being typed', async () => {
    await open('?q=team');
    await says(/found for “team”/);
    await page.getByRole('searchbox').press('End');
    await page.getByRole('searchbox').pressSequentially(' size', { delay: 250 });
    await says(/found for “team size”/);
    await page.goBack();
    await says(/found for “team”/);
  });

  it('filters by theme and kind from the address', async () => {
    await open('?q=team&theme=migrations&kind=essay');
    await says(/with these filters/);
    const titles = await results().locator('.card-title').allTextContents();
    const kinds = await results().locator('.kicker').allTextContents();
    expect(titles.length).toBeGreaterThan(0);
    expect(titles).not.toContain('Sizing engineering teams');
    expect(new Set(kinds)).toEqual(new Set(['Essay']));
  });

  it('filters by what the advice depends on', async () => {
    await open('?q=team&condition=company+size');
    await says(/with these filters/);
    const all = await foundCount();
    expect(all).toBeGreaterThan(0);
    expect(await results().locator('.kicker').allTextContents()).not.toContain('Topic');
    await page.getByRole('combobox', { name: 'Advice depends on' }).selectOption('');
    await says(/found for “team”\./);
    expect(await foundCount()).toBeGreaterThan(all);
  });

  it('announces loading and then the count, politely', async () => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/pagefind/index/**', async (route) => {
      await held;
      await route.continue();
    });
    await open('?q=ratchet');
    await says(/^Searching…$/);
    release();
    await says(/^\d+ pages? found/);
    expect(await status().count()).toBe(1);
  });

  it('recovers by itself once a part of the index can be fetched', async () => {
    await page.route('**/pagefind/index/**', (route) => route.abort());
    await open('?q=ratchet');
    await says(/^Search could not load/);
    await page.unroute('**/pagefind/index/**');
    await page.getByRole('searchbox').fill('budding');
    await says(/^\d+ pages? found for “budding”/);
  });

  it('shows ten results and more when asked', async () => {
    await open('?q=team');
    await says(/pages found/);
    expect(await foundCount()).toBeGreaterThan(20);
    expect(await results().count()).toBe(10);
    // By keyboard: the excerpts that come into view with the button move it under a pointer.
    await page.getByRole('button', { name: 'Show more' }).press('Enter');
    await expect.poll(() => results().count()).toBe(20);
    const focused = await results()
      .nth(10)
      .locator('a')
      .first()
      .evaluate((link) => link === document.activeElement);
    expect(focused).toBe(true);
  });

  it('takes a filter that does not exist for none', async () => {
    await open('?q=ratchet&theme=hiring');
    await says(/found for “ratchet”\.$/);
    expect(await page.getByRole('combobox', { name: 'Theme' }).inputValue()).toBe('');
  });

  it('loads nothing before a reader reaches for it', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await open('');
    await page.waitForLoadState('networkidle');
    expect(asked.filter((address) => /\/pagefind\/|\/search\/\w+\.js$/.test(address))).toEqual([]);
    await page.getByRole('searchbox').focus();
    await expect.poll(() => asked).toContain(`${url}pagefind/pagefind.js`);
  });

  it('is reached from the header of every page', async () => {
    await page.goto(`${url}essays/migrations/`);
    await page.getByRole('searchbox', { name: 'Search the guide' }).fill('on-call');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${url}search/?q=on-call`);
    await says(/found for “on-call”/);
  });
});
