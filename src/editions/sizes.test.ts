import { expect, it } from 'vitest';
import { formatSize, withSizes } from './sizes.ts';

it.each([
  [1, '1 kB'],
  [411_001, '412 kB'],
  [1_234_567, '1.3 MB'],
])('%i bytes are written as %s', (bytes, written) => {
  expect(formatSize(bytes)).toBe(written);
});

it('the size of a file stands where the page left room', () => {
  expect(withSizes('<p>A file<span data-size-of="a.epub"></span>.</p>', { 'a.epub': 5000 })).toBe(
    '<p>A file, 5 kB.</p>',
  );
});

it('a page without room for a size is told', () => {
  expect(() => withSizes('<p>A file.</p>', { 'a.epub': 5000 })).toThrow('a.epub');
});
