// cspell:ignore migratons
import { describe, expect, inject, it } from 'vitest';
import { useBrowser } from './browser.ts';

const browser = useBrowser();
const { url } = inject('rootSite');

describe.each(['rootSite', 'basedSite'] as const)('without JavaScript, on the %s', (name) => {
  const { url } = inject(name);
  const visit = async (path: string) => {
    const context = await browser().newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(url + path);
    return page;
  };

  it('an essay reads as it should, and its list of headings opens', async () => {
    const page = await visit('essays/migrations/');
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
    await page.setViewportSize({ width: 320, height: 700 });
    const heading = page.getByRole('navigation', { name: 'On this page' }).getByRole('link');
    expect(await heading.first().isVisible()).toBe(false);
    await page.getByText('On this page').click();
    expect(await heading.first().isVisible()).toBe(true);
    await page.context().close();
  });

  it('the search page offers every page in place of a form', async () => {
    const page = await visit('search/');
    expect(await page.getByRole('searchbox').count()).toBe(0);
    expect(await page.getByText('Search needs JavaScript').isVisible()).toBe(true);
    await page.locator('#everything').getByRole('link', { name: 'Ratchet' }).click();
    await expect.poll(() => page.url()).toBe(`${url}topics/ratchet/`);
    await page.context().close();
  });

  it('the header leads to every page in place of a form', async () => {
    const page = await visit('essays/migrations/');
    expect(await page.getByRole('searchbox').count()).toBe(0);
    await page.getByRole('link', { name: 'A to Z' }).click();
    await expect.poll(() => page.url()).toBe(`${url}search/`);
    await page.context().close();
  });
});

describe('by keyboard', () => {
  it('the first stop skips to the content', async () => {
    const page = await browser().newPage();
    await page.goto(`${url}essays/migrations/`);
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'Skip to content' });
    expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
    expect((await skip.boundingBox())?.y).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    await page.close();
  });

  it('a heading’s permalink shows when it is reached, and leads to the heading', async () => {
    const page = await browser().newPage();
    await page.goto(`${url}essays/migrations/`);
    const permalink = page.locator('.prose .permalink').first();
    expect(await permalink.evaluate((link) => getComputedStyle(link).opacity)).toBe('0');
    // Focus that a script gives shows as a keyboard's does once a key has been pressed.
    await page.keyboard.press('Tab');
    await permalink.focus();
    expect(await permalink.evaluate((link) => getComputedStyle(link).opacity)).toBe('1');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => new URL(page.url()).hash)
      .toBe('#tools-last-for-about-one-tenfold-step-of-growth');
    await page.close();
  });

  it('a box of a checklist can be ticked', async () => {
    const page = await browser().newPage();
    await page.goto(`${url}essays/migrations/`);
    const box = page.getByRole('checkbox').first();
    await box.focus();
    await page.keyboard.press('Space');
    expect(await box.isChecked()).toBe(true);
    await page.close();
  });
});

describe('a form', () => {
  const visit = async () => {
    const context = await browser().newContext({
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const page = await context.newPage();
    await page.goto(`${url}essays/strategies-visions/`);
    return page;
  };

  it('is copied as Markdown, and says so', async () => {
    const page = await visit();
    const copy = page.locator('button[data-copy$="/strategy.md"]');
    await copy.click();
    await page.getByText('Copied.').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^# Strategy\n[\s\S]+\n## Diagnosis/);
    await page.context().close();
  });

  it('is downloaded as a Markdown file', async () => {
    const page = await visit();
    const downloading = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Download as Markdown' }).first().click();
    expect((await downloading).suggestedFilename()).toBe('strategy.md');
    await page.context().close();
  });

  it('says so when it cannot be copied', async () => {
    const page = await visit();
    await page.route('**/templates/**', (route) => route.abort());
    await page.locator('button[data-copy$="/strategy.md"]').click();
    await page.getByText('It could not be copied').waitFor();
    await page.context().close();
  });
});

describe.each(['rootSite', 'basedSite'] as const)('a page of the %s', (name) => {
  it('is copied as Markdown, and says so', async () => {
    const context = await browser().newContext({
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const page = await context.newPage();
    await page.goto(`${inject(name).url}guides/first-strategy/`);
    await page.getByRole('button', { name: 'Copy page as Markdown' }).click();
    await page.getByText('Copied.').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    const title = await page.getByRole('heading', { level: 1 }).textContent();
    expect(copied.startsWith(`# ${title ?? ''}\n`)).toBe(true);
    await context.close();
  });
});

describe('on a wide screen', () => {
  it('the list of headings is open and stays in reach', async () => {
    const page = await browser().newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(`${url}essays/migrations/`);
    const list = page.getByRole('navigation', { name: 'On this page' });
    await page.locator('#where-it-strains').scrollIntoViewIfNeeded();
    expect(await list.getByRole('link', { name: 'Key ideas' }).isVisible()).toBe(true);
    const box = await list.getByRole('link', { name: 'Key ideas' }).boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect(box?.y).toBeLessThan(800);
    await page.close();
  });
});

it('an address that leads nowhere gets the 404 page, and its search works', async () => {
  const page = await browser().newPage();
  const response = await page.goto(`${url}essays/no-such-essay/`);
  expect(response?.status()).toBe(404);
  await page.getByRole('searchbox').fill('ratchet');
  await page.keyboard.press('Enter');
  await page.waitForURL(`${url}search/?q=ratchet`);
  await page.close();
});

describe('the page for lost readers', () => {
  it.each(['rootSite', 'basedSite'] as const)('guesses from the path, on the %s', async (name) => {
    const { url } = inject(name);
    const page = await browser().newPage();
    await page.goto(`${url}essays/migratons/`);
    const guesses = page.getByRole('region', { name: 'Did you want one of these?' });
    await guesses.getByRole('link', { name: /^Migrations: the sole/ }).click();
    await page.waitForURL(`${url}essays/migrations/`);
    await page.close();
  });

  it('guesses nothing from a path that is like nothing', async () => {
    const page = await browser().newPage();
    await page.goto(`${url}qqq/zzz/`, { waitUntil: 'networkidle' });
    expect(await page.locator('#guesses').isVisible()).toBe(false);
    await page.close();
  });

  it('offers the themes and every page without JavaScript', async () => {
    const context = await browser().newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${url}essays/migratons/`);
    await page.getByRole('link', { name: 'Ratchet' }).click();
    await page.waitForURL(`${url}topics/ratchet/`);
    await context.close();
  });
});
