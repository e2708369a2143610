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
import {
  chapterIdsOf,
  editionsOf,
  LONGEST_VOLUME,
  themeEditions,
  wholeEdition,
} from './edition.ts';

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

const catalogFields = {
  themes: [first, second],
  essays,
  guides,
  topics,
  essaysOfTheme: (theme: { id: string }) => ofTheme(essays, theme),
  guidesOfTheme: (theme: { id: string }) => ofTheme(guides, theme),
  topicsOf: () => [topics[0]],
};
const catalog = catalogFields as unknown as Catalog;
const [firstTheme, secondTheme] = catalog.themes;
if (!firstTheme || !secondTheme) throw new Error('The catalog of the test has no themes.');

const chaptersOf = ({ parts }: { parts: { title: string; chapters: { id: string }[] }[] }) =>
  parts.map(({ title, chapters }) => `${title}: ${chapters.map(({ id }) => id).join(' ')}`);

function only<Item>(items: readonly Item[]): Item {
  const [item] = items;
  if (item === undefined || items.length > 1) throw new Error('There is not just one.');
  return item;
}

describe('the edition of a theme', () => {
  it('has its introduction, its essays, its guides and the topics it uses', () => {
    expect(chaptersOf(only(themeEditions(catalog, secondTheme)))).toEqual([
      'Essays: themes-second c',
      'Guides: guides-g',
      'Topics: topics-t',
    ]);
  });

  it('has no part without chapters', () => {
    expect(chaptersOf(only(themeEditions(catalog, firstTheme)))).toEqual([
      'Essays: themes-first a b',
      'Topics: topics-t',
    ]);
  });
});

describe('a theme with more essays than a volume holds', () => {
  const many = Array.from({ length: 2 * LONGEST_VOLUME + 1 }, (_, place) =>
    makeEssay(`essay-${place}`, { theme: 'first' }),
  );
  const manyGuides = ['g', 'h', 'i', 'j'].map((id) => makeGuide(id, { theme: 'first' }));
  const large = {
    ...catalogFields,
    essays: many,
    guides: manyGuides,
    essaysOfTheme: (theme: { id: string }) => ofTheme(many, theme),
    guidesOfTheme: (theme: { id: string }) => ofTheme(manyGuides, theme),
  } as unknown as Catalog;
  const volumes = themeEditions(large, firstTheme);

  it('comes in volumes, the first at the address of the theme', () => {
    expect(volumes.map(({ slug, title }) => [slug, title])).toEqual([
      ['first', 'A theme, volume 1 of 3'],
      ['first/volume-2', 'A theme, volume 2 of 3'],
      ['first/volume-3', 'A theme, volume 3 of 3'],
    ]);
  });

  it('has each essay and each guide in one of them, and its introduction in the first', () => {
    const chapters = volumes.map(({ parts }) => parts.flatMap((part) => part.chapters));
    expect(chapters.map((own) => own.filter(({ id }) => id.startsWith('essay-')).length)).toEqual([
      LONGEST_VOLUME,
      LONGEST_VOLUME,
      1,
    ]);
    expect(
      chapters.map((own) =>
        own.filter(({ id }) => /^(?:guides|themes)-/.test(id)).map(({ id }) => id),
      ),
    ).toEqual([['themes-first', 'guides-g', 'guides-h'], ['guides-i', 'guides-j'], []]);
  });

  it('leaves no edition of everything', () => {
    expect(editionsOf(large).map(({ slug }) => slug)).not.toContain('everything');
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
    expect(only(themeEditions(catalog, firstTheme)).revised).toEqual(new Date('2026-11-22'));
  });
});

it('every chapter has an id of its own, whatever its essay is called', () => {
  const called = ['map', 'guides-g', 'essays-map', 'main', 'a'].map((id) =>
    makeEssay(id, { theme: 'first' }),
  );
  const odd = { ...catalogFields, essays: called, essaysOfTheme: () => called };
  const [volume] = themeEditions(odd as unknown as Catalog, firstTheme);
  expect(volume?.parts[0]?.chapters.map(({ id }) => id)).toEqual([
    'themes-first',
    'essays-map',
    'essays-guides-g',
    'essays-essays-map',
    'essays-main',
    'a',
  ]);
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
  expect(chapterIdsOf(only(themeEditions(catalog, secondTheme))).get('/guides/')).toBeUndefined();
});
