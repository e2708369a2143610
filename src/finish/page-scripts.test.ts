import { expect, it } from 'vitest';
import { scriptElements } from './page-scripts.ts';

const scripts = {
  address: '/_astro/site.js',
  lines: [
    { line: 'first()', pages: /./ },
    { line: 'room()', pages: /^search\// },
  ],
};

it('a page has the lines that stand in it, and the site’s script', () => {
  expect(scriptElements(scripts, 'essays/one/index.html')).toBe(
    '<script>first()</script><script type="module" src="/_astro/site.js"></script>',
  );
});

it('some lines stand in some pages alone', () => {
  expect(scriptElements(scripts, 'search/index.html')).toContain('<script>first()room()</script>');
});
