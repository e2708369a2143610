import { describe, expect, it } from 'vitest';
import { Redirects } from './redirects.ts';

const redirects = new Redirects(
  new Map([
    ['/essays/old/', '/essays/new/'],
    ['/essays/old/#gone', '/essays/other/#kept'],
    ['/essays/new/#before', '/essays/new/#after'],
    ['/topics/toil/', '/essays/new/#upkeep'],
    ['/a/', '/b/'],
    ['/b/', '/a/'],
  ]),
);

it('pages that have moved are listed apart from sections', () => {
  const some = new Redirects(
    new Map([
      ['/old/', '/new/'],
      ['/new/#a', '/new/#b'],
      ['/old.txt', '/new.txt'],
    ]),
  );
  expect(some.movedPages()).toEqual([{ from: '/old/', to: '/new/' }]);
  expect(some.movedSections()).toEqual([{ from: '/new/#a', to: '/new/#b' }]);
});

describe('an address leads', () => {
  it.each([
    ['to itself when nothing has moved', '/essays/new/#after', '/essays/new/#after'],
    ['to where its page has moved', '/essays/old/', '/essays/new/'],
    ['to the same section where its page has moved', '/essays/old/#one', '/essays/new/#one'],
    ['to where its section alone has moved', '/essays/old/#gone', '/essays/other/#kept'],
    ['on through two moves', '/essays/old/#before', '/essays/new/#after'],
    ['to its new form where its page has moved', '/essays/old.csl.json', '/essays/new.csl.json'],
    ['to itself where its page became a section', '/topics/toil.md', '/topics/toil.md'],
    ['to the section that took a page in', '/topics/toil/#names', '/essays/new/#upkeep'],
  ])('%s', (_, from, to) => {
    expect(redirects.resolve(from)).toBe(to);
  });

  it('nowhere when redirects go in a circle', () => {
    expect(() => redirects.resolve('/a/')).toThrow('leads in a circle');
  });
});

it('only a page with a redirect of its own has left', () => {
  expect(redirects.hasLeft('/essays/old/')).toBe(true);
  expect(redirects.hasLeft('/essays/new/')).toBe(false);
});

describe('what names an essay or a section', () => {
  it('follows an essay to its new slug', () => {
    expect(redirects.slug('essays', 'old')).toBe('new');
    expect(redirects.slug('essays', 'new')).toBe('new');
  });

  it('does not follow a page out of its collection', () => {
    expect(redirects.slug('topics', 'toil')).toBe('toil');
  });

  it('follows a section to its new anchor or its new essay', () => {
    expect(redirects.section('old', 'before')).toEqual({ essay: 'new', section: 'after' });
    expect(redirects.section('old', 'gone')).toEqual({ essay: 'other', section: 'kept' });
    expect(redirects.section('new', 'after')).toEqual({ essay: 'new', section: 'after' });
  });
});
