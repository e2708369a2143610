import { describe, expect, it } from 'vitest';
import { countWords } from '../../lib/words.ts';
import { readRootSite } from './pages.ts';

const pages = readRootSite();
const essays = pages.filter(({ path }) => /^essays\/.+/.test(path));
const themes = pages.filter(({ path }) => /^themes\/.+/.test(path));

describe.each(essays)('/$path', ({ path, document }) => {
  const texts = (selector: string) =>
    [...document.querySelectorAll(selector)].map(({ textContent }) => textContent.trim());

  it('is listed on exactly one theme page as its own', () => {
    const listing = themes.filter((theme) =>
      theme.document.querySelector(`[aria-labelledby=reading-order] a[href="/${path}"]`),
    );
    expect(listing).toHaveLength(1);
  });

  it('links to its source, at the top and at the end', () => {
    const [byline] = document.querySelectorAll('.byline a');
    expect(byline?.getAttribute('href')).toMatch(/^https:\/\/(lethain|stripe)\.com\//);
    expect(document.querySelector('[aria-labelledby=source] dd a')?.getAttribute('href')).toBe(
      byline?.getAttribute('href'),
    );
  });

  it('says how much of the source was seen', () => {
    expect(texts('.note')[0]).toMatch(/\w.*\.$/);
  });

  it('opens with its key ideas, each a link to a section', () => {
    const links = [...document.querySelectorAll('.key-ideas li a')];
    expect(links.length).toBeGreaterThanOrEqual(3);
    for (const link of links) {
      expect(document.querySelector(link.getAttribute('href') ?? '')?.tagName).toBe('H2');
    }
  });

  it('gives every figure a name, a caption and its words', () => {
    for (const figure of document.querySelectorAll('figure')) {
      const svg = figure.querySelector('svg');
      const byId = (name: string) =>
        document.querySelector(`#${svg?.getAttribute(name) ?? ''}`)?.textContent.trim() ?? '';
      expect(svg?.getAttribute('role')).toBe('img');
      expect(byId('aria-labelledby')).not.toBe('');
      expect(countWords(byId('aria-describedby'))).toBeGreaterThan(20);
      expect(countWords(figure.querySelector('figcaption')?.textContent ?? '')).toBeGreaterThan(8);
      // HTML wants a caption first or last.
      expect(figure.firstElementChild?.tagName).toBe('FIGCAPTION');
    }
  });

  it('says at the section what its advice depends on', () => {
    const notes = texts('.section-notes p').filter((text) => text.startsWith('When it applies'));
    expect(notes.length).toBeGreaterThanOrEqual(2);
  });
});

it('every relation is linked from the two sections it joins', () => {
  const links = essays.flatMap(({ document }) =>
    [...document.querySelectorAll('.section-notes a[href^="/tensions/#"]')].map((link) =>
      link.getAttribute('href')?.replace('/tensions/#', ''),
    ),
  );
  const tensions = pages.find(({ path }) => path === 'tensions/');
  const relations = [...(tensions?.document.querySelectorAll('.relation') ?? [])];
  const ids = relations.map(({ id }) => id);
  expect(ids.length).toBeGreaterThanOrEqual(20);
  expect(links.toSorted()).toEqual([...ids, ...ids].toSorted());
});

it('each theme is read through by its next links, and then leads to the next theme', () => {
  const themeOrder = [...(pages[0]?.document.querySelectorAll('header nav a') ?? [])].map((link) =>
    link.getAttribute('href'),
  );
  for (const [index, url] of themeOrder.entries()) {
    const theme = themes.find(({ path }) => `/${path}` === url);
    const order = [
      ...(theme?.document.querySelectorAll('[aria-labelledby=reading-order] .card-title a') ?? []),
    ].map((link) => link.getAttribute('href'));
    expect(order.length).toBeGreaterThan(0);
    for (const [place, essayUrl] of order.entries()) {
      const essay = essays.find(({ path }) => `/${path}` === essayUrl);
      const links = [...(essay?.document.querySelectorAll('.neighbors a') ?? [])].map((link) =>
        link.getAttribute('href'),
      );
      const expected = [order[place - 1], order[place + 1] ?? themeOrder[index + 1]];
      expect(links).toEqual(expected.filter((link) => link !== undefined));
    }
  }
});
