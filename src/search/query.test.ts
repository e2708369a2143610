// cspell:ignore stratgey
import { describe, expect, it } from 'vitest';
import { emptyQuery, isSameQuery, readQuery, writeQuery } from './query.ts';

const read = (text: string) => readQuery(new URLSearchParams(text));

describe('a query in the address', () => {
  it('is read with its filters', () => {
    expect(read('?q=on-call&theme=team-sizing&kind=guide')).toEqual({
      words: 'on-call',
      theme: 'team-sizing',
      kind: 'guide',
      condition: '',
      asTyped: false,
    });
  });

  it('may be missing', () => {
    expect(read('')).toEqual(emptyQuery);
  });

  it('loses spaces around its words', () => {
    expect(read('?q=%20two+words%20').words).toBe('two words');
  });

  it.each([
    '?q=a&theme=b&kind=c&condition=d',
    '?q=a+b',
    '?theme=leverage',
    '?q=stratgey&as=typed',
    '?q=%3Cimg+src%3Dx%3E',
    '',
  ])('comes back as it was written: %s', (text) => {
    expect(writeQuery(read(text))).toBe(text);
  });
});

it('two queries are the same when they ask the same', () => {
  expect(isSameQuery(read('?q=a&kind='), read('?q=a'))).toBe(true);
  expect(isSameQuery(read('?q=a'), read('?q=b'))).toBe(false);
});
