import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, describe, expect, inject, it } from 'vitest';
import { askAxe } from './axe.ts';
import { useBrowser, watchForTrouble } from './browser.ts';

const browser = useBrowser();
let context: BrowserContext;
let page: Page;
let trouble: string[];

const start = async (site: 'rootSite' | 'basedSite' = 'rootSite', options: object = {}) => {
  const { url } = inject(site);
  context = await browser().newContext({
    permissions: ['clipboard-read', 'clipboard-write'],
    ...options,
  });
  page = await context.newPage();
  trouble = watchForTrouble(page, new URL(url).origin);
  await page.goto(`${url}essays/migrations/`);
};
const cite = () => page.getByRole('button', { name: 'Cite', exact: true });
const dialog = () => page.getByRole('dialog', { name: 'Cite' });
const copied = () => page.evaluate(() => navigator.clipboard.readText());

afterEach(async () => {
  expect(trouble).toEqual([]);
  await context.close();
});

describe('citing', () => {
  it.each(['rootSite', 'basedSite'] as const)('copies the original on the %s', async (site) => {
    await start(site);
    await cite().click();
    await dialog().getByRole('button', { name: 'Copy APA' }).click();
    await dialog().getByText('APA copied.').waitFor();
    expect(await copied()).toBe(
      'Larson, W. (2018, April 15). Migrations: the sole scalable fix to tech debt. https://lethain.com/migrations/',
    );
  });

  it('copies a section, in BibTeX', async () => {
    await start();
    await cite().click();
    await dialog().getByLabel('What to cite').selectOption({ index: 2 });
    await dialog().getByRole('button', { name: 'Copy BibTeX' }).click();
    await dialog().getByText('BibTeX copied.').waitFor();
    expect(await copied()).toMatch(/^@inbook\{fulcrum-migrations-/);
  });

  it('works by keyboard alone, and gives the focus back', async () => {
    await start();
    await cite().focus();
    await page.keyboard.press('Enter');
    await dialog().getByText('Larson, Will.').first().waitFor();
    expect(
      await dialog()
        .getByLabel('What to cite')
        .evaluate((node) => node === document.activeElement),
    ).toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await dialog().getByText('MLA copied.').waitFor();
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'hidden' });
    expect(await cite().evaluate((node) => node === document.activeElement)).toBe(true);
  });

  it.each(['light', 'dark'] as const)('can be read by anyone, in %s', async (colorScheme) => {
    await start('rootSite', { colorScheme, viewport: { width: 320, height: 600 } });
    await cite().click();
    await dialog().getByText('Larson, Will.').first().waitFor();
    const { faults, targets } = await askAxe(page);
    expect(faults).toEqual([]);
    expect(targets).toBeGreaterThan(0);
  });

  it('names the files where the citations cannot be loaded', async () => {
    await start();
    await page.route('**/*.citations.json', (route) => route.fulfill({ status: 503 }));
    await cite().click();
    await page.getByRole('status').getByText('Take them from the files here.').waitFor();
    trouble = trouble.filter((line) => !line.includes('503'));
  });

  it('without JavaScript leaves the files', async () => {
    await start('rootSite', { javaScriptEnabled: false });
    expect(await cite().isVisible()).toBe(false);
    expect(await page.getByRole('link', { name: 'BibTeX' }).isVisible()).toBe(true);
    expect(await page.getByRole('link', { name: 'CSL-JSON' }).isVisible()).toBe(true);
  });
});
