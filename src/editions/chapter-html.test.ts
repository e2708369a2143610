import { describe, expect, it } from 'vitest';
import { chapterHtml } from './chapter-html.ts';

const fit = (html: string) =>
  chapterHtml(html, {
    id: 'a',
    chapters: new Map([
      ['/base/essays/a/', 'a'],
      ['/base/topics/b/', 'topics-b'],
    ]),
    origin: new URL('https://fulcrum.example'),
  });

describe('ids', () => {
  it.each([
    ['<p id="one">One</p>', '<p id="a--one">One</p>'],
    ['<svg aria-labelledby="one two">x</svg>', '<svg aria-labelledby="a--one a--two">x</svg>'],
    ['<label for="one">One</label>', '<label for="a--one">One</label>'],
  ])('of %s get the chapter’s own before them', (html, fitted) => {
    expect(fit(html)).toBe(fitted);
  });
});

describe('a link', () => {
  it.each([
    ['to a section of the page', '#one', '#a--one'],
    ['to the page itself', '/base/essays/a/', '#a'],
    ['to another chapter', '/base/topics/b/', '#topics-b'],
    ['to a section of another chapter', '/base/topics/b/#two', '#topics-b--two'],
    ['to someone else’s site', 'https://example.com/a#b', 'https://example.com/a#b'],
  ])('%s leads there', (_, href, fitted) => {
    expect(fit(`<a href="${href}">x</a>`)).toBe(`<a href="${fitted}">x</a>`);
  });

  it('to a page that is no chapter has its full address, and a short one for print', () => {
    expect(fit('<a href="/base/essays/c/#three">x</a>')).toBe(
      '<a href="https://fulcrum.example/base/essays/c/#three" data-address="fulcrum.example/base/essays/c/">x</a>',
    );
  });
});

it('headings stand two levels further down', () => {
  expect(fit('<h2>One</h2><h3>Two</h3><h4>Three</h4>')).toBe(
    '<h4>One</h4><h5>Two</h5><h6>Three</h6>',
  );
});

it.each([
  ['<section aria-labelledby="source">Text</section>', '<section>Text</section>'],
  [
    '<div role="region" aria-label="Table" tabindex="0"></div>',
    '<div role="group" aria-label="Table" tabindex="0"></div>',
  ],
])('%s is no landmark among many', (html, fitted) => {
  expect(fit(html)).toBe(fitted);
});

it('what works only on its page is left out, and what follows it is fitted', () => {
  expect(
    fit('<p class="template-actions">Copy</p><script src="/x.js"></script><h2 id="b">B</h2>'),
  ).toBe('<h4 id="a--b">B</h4>');
});

it('text stays as it is', () => {
  expect(fit('<p class="one">A &#x26; B</p>')).toBe('<p class="one">A &#x26; B</p>');
});
