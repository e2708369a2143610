import { expect, it } from 'vitest';
import { namespaceIds } from './namespaced-html.ts';

it.each([
  ['<h2 id="one">One</h2>', '<h2 id="a-one">One</h2>'],
  ['<a href="#one">One</a>', '<a href="#a-one">One</a>'],
  [
    '<section aria-labelledby="one two"></section>',
    '<section aria-labelledby="a-one a-two"></section>',
  ],
  ['<label for="one">One</label>', '<label for="a-one">One</label>'],
])('prefixes %s', (html, prefixed) => {
  expect(namespaceIds(html, 'a-')).toBe(prefixed);
});

it.each(['<a href="/essays/x/#one">One</a>', '<p class="one">A &#x26; B</p>'])(
  'leaves %s alone',
  (html) => {
    expect(namespaceIds(html, 'a-')).toBe(html);
  },
);
