import { describe, expect, it } from 'vitest';
import { answerTo } from './answer.ts';

const scope = 'https://example.com/guide/';
const files = new Set(['', 'about/', 'search/', 'search/dialog.js', 'pagefind/tables.json']);
const ask = (path: string, isNavigation = true) =>
  answerTo(new URL(path, scope).href, scope, isNavigation, (address) => files.has(address));

describe('a page that is asked for', () => {
  it.each(['', 'about/'])('comes from the kept files: /%s', (address) => {
    expect(ask(address)).toEqual({ from: 'files', address });
  });

  it('is the same with a query and an anchor', () => {
    expect(ask('search/?q=team&theme=strategy#results')).toEqual({
      from: 'files',
      address: 'search/',
    });
  });

  it.each([
    ['about', 'about/'],
    ['about/index.html', 'about/'],
    ['index.html', ''],
    ['about?q=1', 'about/?q=1'],
  ])('is led to by /%s', (path, address) => {
    expect(ask(path)).toEqual({ from: 'redirect', address });
  });

  it.each(['essays/', 'essays/no-such-essay/', 'about/more/', 'feed.xml'])(
    'comes from the network when it is not kept: /%s',
    (path) => {
      expect(ask(path)).toEqual({ from: 'network' });
    },
  );

  it('comes from the pack when it is the one for addresses that lead nowhere', () => {
    expect(ask('404.html')).toEqual({ from: 'pack', address: '404.html' });
  });
});

describe('a file that a page asks for', () => {
  it('comes from the kept files, whatever is asked with it', () => {
    expect(ask('pagefind/tables.json?ts=17', false)).toEqual({
      from: 'files',
      address: 'pagefind/tables.json',
    });
  });

  it.each(['pagefind/words/1a2b/te.json', 'pagefind/text/1a2b/c3.json', 'pagefind/asked/1/2.json'])(
    'comes from the pack when it is one of the many of search: /%s',
    (address) => {
      expect(ask(address, false)).toEqual({ from: 'pack', address });
    },
  );

  it.each(['feed.xml', 'about', 'pagefind/other.json'])('is else left alone: /%s', (path) => {
    expect(ask(path, false)).toBeUndefined();
  });
});

it.each([
  'https://example.com/',
  'https://example.com/guides/',
  'https://example.org/guide/about/',
])('what lies outside the site is left alone: %s', (url) => {
  expect(answerTo(url, scope, true, () => true)).toBeUndefined();
});
