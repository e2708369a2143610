import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { useBrowser, watchForTrouble } from './browser.ts';

const browser = useBrowser();
let context: BrowserContext;
let page: Page;
let trouble: string[];

// Under a base path, where more can go wrong; the tests of quality, zoom, keyboard and accessibility
// search at the root.
describe.each(['basedSite'] as const)('the search dialog on the %s', (name) => {
  const { url } = inject(name);

  beforeEach(async () => {
    context = await browser().newContext();
    page = await context.newPage();
    trouble = watchForTrouble(page, new URL(url).origin);
    await page.goto(`${url}essays/migrations/`);
  });
  afterEach(async () => {
    await context.close();
  });

  const dialog = () => page.getByRole('dialog', { name: 'Search' });
  const field = () => page.getByRole('combobox', { name: 'Search the guide' });
  const status = () => dialog().getByRole('status');
  const options = () => dialog().getByRole('listbox', { name: 'Results' }).getByRole('option');
  const open = async (key = '/') => {
    await page.keyboard.press(key);
    await field().waitFor();
  };
  const ask = async (words: string) => {
    await open();
    await page.keyboard.type(words);
    await expect.poll(() => status().textContent()).toContain(`“${words}”`);
  };
  const activeOption = () =>
    field().evaluate((input) => {
      const id = input.getAttribute('aria-activedescendant');
      return id && document.getElementById(id)?.getAttribute('aria-selected') === 'true' ? id : '';
    });

  it.each(['/', 'Control+k', 'Meta+k'])('opens by %s, with the focus in its field', async (key) => {
    await open(key);
    await expect
      .poll(() => field().evaluate((input) => input === document.activeElement))
      .toBe(true);
    expect(trouble).toEqual([]);
  });

  it('loads nothing before it is opened', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.reload({ waitUntil: 'networkidle' });
    expect(asked.filter((address) => /\/pagefind\/|\/search\//.test(address))).toEqual([]);
    await open();
    await expect.poll(() => asked).toContain(`${url}pagefind/tables.json`);
  });

  it('leaves the slash to a field that is being typed in', async () => {
    await page.getByRole('searchbox', { name: 'Search the guide' }).focus();
    await page.keyboard.type('a/b');
    expect(await dialog().count()).toBe(0);
    expect(await page.getByRole('searchbox').inputValue()).toBe('a/b');
  });

  it('opens by a click into the field of the header', async () => {
    await page.getByRole('searchbox', { name: 'Search the guide' }).click();
    await field().waitFor();
  });

  it('begins with the guides', async () => {
    await open();
    await dialog().getByText('Start from your problem').waitFor();
    expect(await dialog().getByRole('listitem').count()).toBeGreaterThan(9);
  });

  it('is walked by the keyboard alone', async () => {
    await ask('on-call');
    expect(await field().getAttribute('aria-expanded')).toBe('true');
    expect(await activeOption()).toBe('');
    await page.keyboard.press('ArrowDown');
    const first = await activeOption();
    expect(first).not.toBe('');
    await page.keyboard.press('ArrowDown');
    const second = await activeOption();
    expect(second).not.toBe(first);
    await page.keyboard.press('ArrowUp');
    expect(await activeOption()).toBe(first);
    await page.keyboard.press('End');
    const ids = await options().evaluateAll((all) => all.map(({ id }) => id));
    expect(await activeOption()).toBe(ids.at(-1));
    await page.keyboard.press('ArrowDown');
    expect(await activeOption()).toBe(ids[0]);
    await page.keyboard.press('ArrowUp');
    expect(await activeOption()).toBe(ids.at(-1));
    await page.keyboard.press('Home');
    expect(await activeOption()).toBe(ids[0]);
    // The focus never leaves the field: what is typed goes on being a query.
    expect(await field().evaluate((input) => input === document.activeElement)).toBe(true);
    const target = await options().first().getAttribute('href');
    await page.keyboard.press('Enter');
    await page.waitForURL(
      (address) => address.pathname + address.hash.replace(/:~:.*/, '') === target,
    );
  });

  it('leads to the search page by Enter while no result is active', async () => {
    await ask('on-call');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${url}search/?q=on-call`);
  });

  it('closes by Escape and gives the focus back', async () => {
    const link = page.getByRole('link', { name: 'Read the original' });
    await link.focus();
    await open();
    await page.keyboard.press('Escape');
    await expect.poll(() => dialog().count()).toBe(0);
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('reads well in the accessibility tree: names, roles and counts', async () => {
    await ask('ratchet');
    expect(await status().textContent()).toMatch(/^\d+ pages? found for “ratchet”/);
    const list = dialog().getByRole('listbox', { name: 'Results' });
    expect(await list.getByRole('group').count()).toBeGreaterThan(0);
    const tree = await dialog().ariaSnapshot();
    expect(tree).toMatch(/^- dialog "Search"/);
    expect(tree).toContain('combobox "Search the guide"');
    expect(tree).toContain('combobox "Theme"');
    expect(tree).toContain('combobox "Kind of page"');
    expect(tree).toMatch(/group "Migrations: the sole scalable fix to tech debt"/);
    expect(tree).toMatch(/option "Stop new uses before you chase old ones/);
    const [found] = (await status().textContent())?.match(/\d+/) ?? [];
    expect(tree).toContain(`status: ${found ?? ''}`);
  });

  it('shows the results of the search page in the same order', async () => {
    await ask('team is drowning in alerts');
    const links = (selector: string) =>
      page.locator(selector).evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
    await options().first().waitFor();
    const inDialog = await links('dialog [role=option]');
    await page.goto(`${url}search/?q=team+is+drowning+in+alerts`);
    await page.locator('#results > li').first().waitFor();
    expect(await links('#results a')).toEqual(inDialog);
    expect(inDialog.length).toBeGreaterThan(5);
  });

  it('filters by theme and kind, with counts', async () => {
    await ask('team');
    const before = Number.parseInt((await status().textContent()) ?? '', 10);
    await dialog().getByRole('combobox', { name: 'Kind of page' }).selectOption('guide');
    await expect.poll(() => status().textContent()).toContain('with these filters');
    const after = Number.parseInt((await status().textContent()) ?? '', 10);
    expect(after).toBeLessThan(before);
    const [label] = await dialog()
      .locator('select')
      .nth(1)
      .evaluateAll((all) =>
        all.map((select) => (select as HTMLSelectElement).selectedOptions[0]?.label),
      );
    expect(label).toBe(`Guide (${after})`);
  });

  it('never ends nowhere', async () => {
    await ask('xylophone');
    expect(await status().textContent()).toMatch(/^Nothing found/);
    expect(await field().getAttribute('aria-expanded')).toBe('false');
    expect(await dialog().getByRole('listitem').count()).toBeGreaterThan(2);
  });

  it.each(['on-call', 'derisk with the hardest teams'])(
    'comes back with its results when a reader comes back: %s',
    async (query) => {
      await ask(query);
      const before = page.url();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL((address) => address.href !== before);
      expect(await dialog().count()).toBe(0);
      await page.goBack();
      await expect.poll(() => field().inputValue()).toBe(query);
      await expect.poll(() => options().count()).toBeGreaterThan(0);
    },
  );

  it('says so when it cannot load', async () => {
    await page.route('**/pagefind/index/**', (route) => route.abort());
    await open();
    await page.keyboard.type('ratchet');
    await expect.poll(() => status().textContent()).toMatch(/could not load/);
  });

  it.each([
    { width: 320, height: 640 },
    // 1280 by 720 at 400%.
    { width: 320, height: 180 },
  ])('fits a screen of $width by $height', async (viewport) => {
    await page.setViewportSize(viewport);
    await ask('on-call');
    await options().first().waitFor();
    const overflow = await page.evaluate(() => {
      const dialog = document.querySelector('dialog');
      return dialog ? dialog.scrollWidth - dialog.clientWidth : 1;
    });
    expect(overflow).toBeLessThanOrEqual(0);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const isSeen = await page.locator('[aria-selected=true]').evaluate((option) => {
      const { top, bottom } = option.getBoundingClientRect();
      return bottom > 0 && top < innerHeight;
    });
    expect(isSeen).toBe(true);
  });
});
