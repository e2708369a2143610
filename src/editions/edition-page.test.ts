import { expect, it } from 'vitest';
import { editionPage } from '../test/edition-page.ts';
import { chapterIdsByPage, readEdition } from './edition-page.ts';

it('an edition’s page is read as parts with chapters', () => {
  const { language, url, revised, style, parts } = readEdition(editionPage);
  expect({ language, url, revised, style }).toEqual({
    language: 'en-US',
    url: 'https://fulcrum.example/print/everything/',
    revised: '2026-11-22',
    style: 'p{margin:0}',
  });
  expect(
    parts.map(({ id, title, gist, chapters }) => [
      id,
      title,
      gist,
      ...chapters.map((chapter) => chapter.title),
    ]),
  ).toEqual([['part-a', 'Part A', 'On A.', 'One & only', 'Two']]);
});

it('a chapter is found by its page', () => {
  expect(chapterIdsByPage(readEdition(editionPage))).toEqual(
    new Map([
      ['/essays/one/', 'one'],
      ['/topics/two/', 'two'],
    ]),
  );
});

it('a page that lacks what is needed is told', () => {
  expect(() => readEdition('<html lang="en"><main></main></html>')).toThrow('canonical');
});
