// cspell:ignore migratons rachet
import { expect, it } from 'vitest';
import { likeliestPages } from './lost-path.ts';

const page = (url: string, title: string) => ({ url, title });
const pages = [
  page('/essays/migrations/', 'Migrations: the sole scalable fix to tech debt'),
  page('/topics/ratchet/', 'Ratchet'),
  page('/guides/stalled-migration/', 'A migration has stalled at eighty percent'),
];
const guess = (path: string) => likeliestPages(path, pages).map(({ url }) => url);

it.each([
  ['a slip', '/essays/migratons/', '/essays/migrations/'],
  ['another folder', '/migrations', '/essays/migrations/'],
  ['a file’s ending', '/topics/rachet.html', '/topics/ratchet/'],
  ['a part too much', '/topics/ratchet/zzz/', '/topics/ratchet/'],
  ['other words in between', '/stalled-migrations', '/guides/stalled-migration/'],
])('a page is guessed in spite of %s', (_, path, url) => {
  expect(guess(path)[0]).toBe(url);
});

it('nothing is guessed from what is like nothing', () => {
  expect(guess('/qqq/%zz/')).toEqual([]);
});
