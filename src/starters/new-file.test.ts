// cspell:ignore Über Édition spéciale speciale essai stratgy
import { describe, expect, it } from 'vitest';
import { checkContent } from '../content-check/check.ts';
import { readContentFolder, type ContentFile } from '../content-check/read-content.ts';
import { newFile, slugFrom, type Wish } from './new-file.ts';

const { entries, ...surroundings } = await readContentFolder('content');
const day = '2026-11-22';

const wish = (changed: Partial<Wish>): Wish => ({
  kind: 'essay',
  title: 'A page nobody wrote',
  theme: 'strategy',
  slug: undefined,
  ...changed,
});

describe.each(['essay', 'topic', 'guide'])('a new %s', (kind) => {
  const { path, text } = newFile(wish({ kind }), entries, day);
  const file: ContentFile = {
    collection: `${kind}s` as ContentFile['collection'],
    path: `content/${path}`,
    text,
  };
  const messages = checkContent([...entries, file], surroundings).flatMap((each) => each.messages);

  it('passes the check among the pages there are', () => {
    expect(messages.filter(({ fatal }) => fatal === true).map(String)).toEqual([]);
  });

  it('says in each place what is still to write', () => {
    const places = text.split('\n').filter((line) => line.includes('To write:'));
    expect(places.length).toBeGreaterThan(2);
    expect(messages.map(({ reason }) => reason)).toHaveLength(places.length);
    expect(messages.every(({ reason }) => reason.startsWith('Still to write: '))).toBe(true);
  });

  it('has its title and the day in it', () => {
    expect(text).toContain('title: "A page nobody wrote"');
    expect(text).toContain(`reviewed: ${day}`);
  });
});

it('a new page comes after the last of its theme', () => {
  const orders = entries
    .filter(({ collection, text }) => collection === 'guides' && /^theme: strategy$/m.test(text))
    .map(({ text }) => Number(/^order: (\d+)$/m.exec(text)?.[1]));
  const { text } = newFile(wish({ kind: 'guide' }), entries, day);
  expect(text).toContain(`\norder: ${Math.max(...orders) + 1}\n`);
});

it.each([
  ['Über “Scope”: it’s 3 things!', 'uber-scope-its-3-things'],
  ['  Édition  spéciale ', 'edition-speciale'],
])('the title %s becomes an address', (title, slug) => {
  expect(slugFrom(title)).toBe(slug);
});

describe('a wish is refused with a remedy when', () => {
  it.each<[string, Partial<Wish>, RegExp]>([
    ['its kind is unknown', { kind: 'essai' }, /no kind of page "essai"\. Did you mean essay\?/],
    ['it has no kind', { kind: undefined }, /No kind of page is given\. Give one of: essay/],
    ['it has no title', { title: ' ' }, /No title is given\. Put it into quotes/],
    ['its title is too long', { title: 'word '.repeat(17) }, /17 words and may have 16\. Shorten/],
    ['its theme is unknown', { theme: 'stratgy' }, /no theme "stratgy"\. Did you mean strategy\?/],
    ['it has no theme', { theme: undefined }, /No theme is given\. Give one of: leverage/],
    ['no address comes of its title', { title: '数え方' }, /is no slug\. Give one with --slug/],
    ['its address is taken', { slug: 'migrations' }, /essays\/migrations\.mdx has this/],
    [
      'its title is taken',
      { title: 'Magnitudes of Exploration' },
      /magnitudes-of-exploration\.mdx has this title/,
    ],
  ])('%s', (_, changed, says) => {
    expect(() => newFile(wish(changed), entries, day)).toThrow(says);
  });
});
