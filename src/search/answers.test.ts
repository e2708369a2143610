import { describe, expect, it } from 'vitest';
import { smallTables } from '../test/search/small-library.ts';
import {
  chooseSections,
  countChoices,
  describe as tell,
  nearestPages,
  selectPages,
} from './answers.ts';
import type { Answer } from './engine.ts';
import type { Concept } from './plan.ts';
import { emptyQuery } from './query.ts';
import type { FoundPage } from './ranking.ts';
import type { Page } from './tables.ts';

const concept = (said: string): Concept => ({ said, words: [said], means: [] });

/** A page as it is found, with the scores of its sections. */
function found(place: number, scores: number[], lacks: string[] = []): FoundPage {
  const page = smallTables.pages[place];
  if (!page) throw new Error(`There is no page ${place}.`);
  const sections = page.sections
    .map((section, number) => ({
      section,
      score: scores[number] ?? 0,
      lacks: [],
      question: undefined,
    }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  return { page, score: 1, sections, lacks: lacks.map(concept) };
}

const all = [found(0, [0, 1]), found(1, [0, 1]), found(2, [1])];
const titles = (pages: readonly FoundPage[]) => pages.map(({ page }) => page.title);

describe('filters', () => {
  it('keep the order of the answer', () => {
    expect(titles(selectPages(all, { ...emptyQuery, theme: 'migrations' }))).toEqual([
      'Migrations',
      'Ratchet',
    ]);
    expect(titles(selectPages(all, { ...emptyQuery, kind: 'topic' }))).toEqual(['Ratchet']);
  });

  it('tell what each choice would leave, the other filter staying as it is', () => {
    const { themes, kinds } = countChoices(all, { ...emptyQuery, kind: 'essay' });
    expect(Object.fromEntries(themes)).toEqual({
      '': 2,
      migrations: 1,
      leverage: 1,
      'team-sizing': 1,
    });
    expect(Object.fromEntries(kinds)).toEqual({ '': 3, essay: 2, topic: 1 });
  });
});

describe('of a page is shown', () => {
  it('its best sections, without those that answer far worse', () => {
    const page = found(0, [1, 10]);
    expect(chooseSections(page)).toMatchObject({ whole: undefined, sections: [{ score: 10 }] });
  });

  it('the page as a whole where it answers best', () => {
    expect(chooseSections(found(0, [10, 1]))).toMatchObject({ whole: { score: 10 }, sections: [] });
  });
});

describe('the reader is told', () => {
  const answer = (pages: FoundPage[], unknown: string[] = []): Answer => ({
    plan: { concepts: [concept('a')], corrections: [], unknown, best: undefined },
    pages,
    tables: smallTables,
  });
  const query = { ...emptyQuery, words: 'some words' };

  it.each([
    ['one page', answer(all.slice(0, 1)), all.slice(0, 1), query, '1 page found for “some words”.'],
    ['several', answer(all), all, query, '3 pages found for “some words”.'],
    [
      'filters',
      answer(all),
      all.slice(1),
      { ...query, kind: 'essay' },
      '2 pages found for “some words” with these filters.',
    ],
    ['nothing', answer([]), [], query, 'Nothing found for “some words”.'],
    [
      'what filters hide',
      answer(all),
      [],
      { ...query, kind: 'theme' },
      'Nothing found for “some words” with these filters. Without them there are 3.',
    ],
    [
      'what nobody wrote',
      answer(all, ['zebra', 'yak']),
      all,
      query,
      '3 pages found for “some words”. No page has “zebra” and “yak”; left out.',
    ],
  ])('%s', (_, given, pages, asked, says) => {
    expect(tell(given, pages, asked)).toBe(says);
  });

  it('to go on typing where too little stands there', () => {
    const { plan, ...rest } = answer([]);
    const short = { ...rest, plan: { ...plan, unfinished: 'st' } };
    expect(tell(short, [], { ...query, words: 'st' })).toBe(
      '“st” is too short to search for. Go on typing.',
    );
  });

  it('what had to be left out where no page has all', () => {
    const pages = [found(0, [0, 1], ['pager']), found(1, [0, 1], ['team', 'pager'])];
    expect(tell(answer(pages), pages, query)).toBe(
      '2 pages found for “some words”. No page has all of it; the first lacks “pager”.',
    );
  });
});

describe('what is nearest to no match', () => {
  const first = (words: string) =>
    nearestPages(words, pagesNamed('Toil', 'Ratchet', 'Platform'))[0];
  const pagesNamed = (...titles: string[]) =>
    titles.map((title): Page => ({ url: '', title, kind: 'topic', themes: [], sections: [] }));

  it('is a topic or guide of a like name', () => {
    expect(first('rachets')?.title).toBe('Ratchet');
    expect(nearestPages('team', smallTables.pages).map(({ kind }) => kind)).toEqual(['topic']);
  });

  it('begins so, while a reader is typing', () => {
    expect(first('p')?.title).toBe('Platform');
  });
});
