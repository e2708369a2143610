import { describe, expect, it } from 'vitest';
import { movedUrl } from './moved-url.ts';

const asked = (hash = '', search = '') => ({ hash, search });

describe('a reader of a page that has moved', () => {
  const page = { to: '/new/', sections: { gone: '/other/#kept' } };

  it.each([
    ['is led to where it is now', asked(), '/new/'],
    ['keeps the section and the question', asked('#one', '?q=a'), '/new/?q=a#one'],
    ['is led to where the section is, when that went elsewhere', asked('#gone'), '/other/#kept'],
  ])('%s', (_, where, url) => {
    expect(movedUrl(page, where)).toBe(url);
  });

  it('is led to the section that took the page in', () => {
    expect(movedUrl({ to: '/new/#part', sections: {} }, asked('#one'))).toBe('/new/#part');
  });
});

describe('a reader of a page that a section has left', () => {
  const page = { sections: { gone: '/other/#kept' } };

  it('is led to where the section is', () => {
    expect(movedUrl(page, asked('#gone'))).toBe('/other/#kept');
  });

  it.each(['', '#here', '#constructor'])('stays when asking for %s', (hash) => {
    expect(movedUrl(page, asked(hash))).toBeUndefined();
  });
});
