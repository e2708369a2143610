import { describe, expect, it } from 'vitest';
import type { Catalog } from '../lib/catalog.ts';
import { themeSchema } from '../schemas/theme.ts';
import { topicSchema } from '../schemas/topic.ts';
import {
  makeEssay,
  makeGuide,
  themeFields,
  topicFields,
  trustingLibrary,
} from '../test/entries.ts';
import { chapterIdsOf, editionsOf, themeEdition, wholeEdition } from './edition.ts';

const makeTheme = (id: string) => ({ id, data: themeSchema().parse(themeFields) });
const makeTopic = (id: string, fields: object = {}) => ({
  id,
  data: topicSchema(trustingLibrary).parse({ ...topicFields, ...fields }),
});

const first = makeTheme('first');
const second = makeTheme('second');
const essays = [
  makeEssay('a', { theme: 'first' }),
  makeEssay('b', { theme: 'first' }),
  makeEssay('c', { theme: 'second' }),
];
const guides = [makeGuide('g', { theme: 'second' })];
const changed = { changes: [{ date: '2027-01-02', note: 'Changed.' }] };
const topics = [makeTopic('t'), makeTopic('u', changed)];
const ofTheme = <Entry extends { data: { theme: { id: string } } }>(
  entries: Entry[],
  { id }: { id: string },
) => entries.filter(({ data }) => data.theme.id === id);

const catalog = {
  themes: [first, second],
  essays,
  guides,
  topics,
  essaysOfTheme: (theme: { id: string }) => ofTheme(essays, theme),
  guidesOfTheme: (theme: { id: string }) => ofTheme(guides, theme),
  topicsOfTheme: () => [topics[0]],
} as unknown as Catalog;
const [firstTheme, secondTheme] = catalog.themes;
if (!firstTheme || !secondTheme) throw new Error('The catalog of the test has no themes.');

const chaptersOf = ({ parts }: { parts: { title: string; chapters: { id: string }[] }[] }) =>
  parts.map(({ title, chapters }) => `${title}: ${chapters.map(({ id }) => id).join(' ')}`);

describe('the edition of a theme', () => {
  it('has its introduction, its essays, its guides and the topics it uses', () => {
    expect(chaptersOf(themeEdition(catalog, secondTheme))).toEqual([
      'Essays: themes-second c',
      'Guides: guides-g',
      'Topics: topics-t',
    ]);
  });

  it('has no part without chapters', () => {
    expect(chaptersOf(themeEdition(catalog, firstTheme))).toEqual([
      'Essays: themes-first a b',
      'Topics: topics-t',
    ]);
  });
});

describe('the edition of everything', () => {
  it('has the themes in order, then guides, topics and what joins them', () => {
    expect(chaptersOf(wholeEdition(catalog)).slice(0, 4)).toEqual([
      'A theme: themes-first a b',
      'A theme: themes-second c',
      'Guides: guides-g',
      'Topics: topics-t topics-u',
    ]);
    expect(chaptersOf(wholeEdition(catalog)).slice(4)).toEqual([
      'Across the themes: map tensions',
      'Colophon: about',
    ]);
  });

  it('was revised when the last of its pages was', () => {
    expect(wholeEdition(catalog).revised).toEqual(new Date('2027-01-02'));
    expect(themeEdition(catalog, firstTheme).revised).toEqual(new Date('2026-11-22'));
  });
});

it('there is an edition of everything and one for each theme', () => {
  expect(editionsOf(catalog).map(({ slug }) => slug)).toEqual(['everything', 'first', 'second']);
});

it('a chapter is found by the address of its page', () => {
  const ids = chapterIdsOf(wholeEdition(catalog));
  expect(ids.get('/essays/c/')).toBe('c');
  expect(ids.get('/themes/first/')).toBe('themes-first');
  expect(ids.get('/tensions/')).toBe('tensions');
});

it('a list of all guides is the part of an edition only where that has them all', () => {
  expect(chapterIdsOf(wholeEdition(catalog)).get('/guides/')).toBe('part-guides');
  expect(chapterIdsOf(themeEdition(catalog, secondTheme)).get('/guides/')).toBeUndefined();
});
