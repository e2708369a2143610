import { describe, expect, it } from 'vitest';
import { countWords } from '../../lib/words.ts';
import { readRootSite } from './pages.ts';

const pages = readRootSite();
const essays = pages.filter(({ path }) => /^essays\/.+/.test(path));
const themes = pages.filter(({ path }) => /^themes\/.+/.test(path));

it('there are ten essays and four themes', () => {
  expect(essays).toHaveLength(10);
  expect(themes).toHaveLength(4);
});

describe.each(essays)('/$path', ({ path, document }) => {
  const texts = (selector: string) =>
    [...document.querySelectorAll(selector)].map(({ textContent }) => textContent.trim());
  const isCompanyPage = texts('.kicker')[0] === 'Company page';
  const fixed = ['Put it to work', 'Where it strains'];
  const headings = texts('.prose > h2');
  /** The elements of the body from a heading to the next. */
  const under = (heading: string): Element[] => {
    const start = [...document.querySelectorAll('.prose > h2')].find(
      ({ textContent }) => textContent === heading,
    );
    const found: Element[] = [];
    for (let next = start?.nextElementSibling; next && next.tagName !== 'H2';) {
      found.push(next);
      next = next.nextElementSibling;
    }
    return found;
  };
  const wordsUnder = (names: string[]) =>
    countWords(
      names
        .flatMap(under)
        .map(({ textContent }) => textContent)
        .join(' '),
    );
  const items = (heading: string) =>
    under(heading).flatMap((element) => [...element.querySelectorAll('li')]);

  it('is listed on exactly one theme page as its own', () => {
    const listing = themes.filter((theme) =>
      theme.document.querySelector(`[aria-labelledby=reading-order] a[href="/${path}"]`),
    );
    expect(listing).toHaveLength(1);
  });

  it('links to its source, by the title and at the end', () => {
    const [byline] = document.querySelectorAll('.byline a');
    expect(byline?.getAttribute('href')).toMatch(/^https:\/\/(lethain|stripe)\.com\//);
    expect(document.querySelector('[aria-labelledby=source] dd a')?.getAttribute('href')).toBe(
      byline?.getAttribute('href'),
    );
  });

  it('says how much of the source was seen', () => {
    expect(texts('.note')[0]).toMatch(/\w.*\.$/);
  });

  it('opens with a gist of at most thirty words and three to five key ideas', () => {
    expect(countWords(texts('.lead')[0] ?? '')).toBeLessThanOrEqual(30);
    const ideas = texts('.key-ideas li');
    expect(ideas.length).toBeGreaterThanOrEqual(3);
    expect(ideas.length).toBeLessThanOrEqual(5);
  });

  it('has four to seven sections, then work to do, then its limits', () => {
    const sections = headings.filter((heading) => !fixed.includes(heading));
    expect(headings).toEqual([...sections, ...fixed]);
    expect(sections.length).toBeGreaterThanOrEqual(4);
    expect(sections.length).toBeLessThanOrEqual(7);
  });

  it('is as long as its kind may be', () => {
    const [least, most] = isCompanyPage ? [400, 800] : [900, 1500];
    const sections = headings.filter((heading) => !fixed.includes(heading));
    expect(wordsUnder(sections)).toBeGreaterThanOrEqual(least);
    expect(wordsUnder(headings)).toBeLessThanOrEqual(most);
  });

  it('gives five to twelve things to do, each a box to tick', () => {
    const boxes = items('Put it to work').filter((item) => item.querySelector('label > input'));
    expect(boxes).toHaveLength(items('Put it to work').length);
    expect(boxes.length).toBeGreaterThanOrEqual(5);
    expect(boxes.length).toBeLessThanOrEqual(12);
  });

  it('names two to five limits', () => {
    expect(items('Where it strains').length).toBeGreaterThanOrEqual(2);
    expect(items('Where it strains').length).toBeLessThanOrEqual(5);
  });
});
