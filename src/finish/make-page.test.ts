import { expect, it } from 'vitest';
import { makePage, type PageOrder } from './make-page.ts';
import { noNames } from './page-names.ts';

const raw = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>T</title>
<meta property="og:title" content="One"><meta property="og:description" content="It says one thing.">
<meta property="og:image" content="https://fulcrum.example/cards/one.png">
<link rel="canonical" href="https://fulcrum.example/one/"><link rel="alternate" type="text/markdown" href="/one.md">
<meta name="description" content="It says one thing."></head>
<body><header>Site</header><main data-pagefind-body><h1>One</h1><h2 id="two">Two</h2>
<p>Text<span data-size-of="a.epub"></span>.</p></main>
<footer><a rel="license" href="https://example.com/license">CC BY 4.0</a></footer></body></html>`;

const order: PageOrder = {
  kind: 'page',
  scripts: '<script src="/s.js"></script>',
  hasMarkdown: true,
};
const tools = { names: noNames(), accents: new Map([['', '#1f4f7a']]) };
const made = (own: Partial<PageOrder> = {}) => makePage(raw, { ...order, ...own }, tools);

it('a page gets its scripts before its title, and has its card and its Markdown', () => {
  const { html, card, markdown } = made();
  expect(html).toContain('<script src="/s.js"></script><title>T</title>');
  expect(card).toEqual({ title: 'One', gist: 'It says one thing.', accent: '#1f4f7a' });
  expect(markdown?.markdown).toContain('## Two\n\nText.\n');
});

it('what a page gives addresses to is told, and where it leads', () => {
  expect(made().links).toEqual({
    sections: ['two'],
    ids: ['two'],
    links: ['https://example.com/license'],
  });
});

it('a page that may not be had as Markdown has none', () => {
  expect(made({ hasMarkdown: false }).markdown).toBeUndefined();
});

it('the size of a file stands in the page and in its Markdown', () => {
  const { html, markdown } = made({ sizes: { 'a.epub': 412_000 } });
  expect(html).toContain('Text, 412 kB.');
  expect(markdown?.markdown).toContain('Text, 412 kB.');
});

it('what has left a page leads on from it, and its Markdown is as it was', () => {
  const left = [{ anchor: 'old', url: '/elsewhere/#old' }];
  const data = { sections: { old: '/elsewhere/#old' } };
  const { html, markdown } = made({ moved: { left, data, script: '/moved.js' } });
  expect(html).toContain('<p id="old" class="moved"');
  expect(markdown?.markdown).toBe(made().markdown?.markdown);
});

it('all that becomes of a page can be kept', () => {
  const page = made();
  expect(JSON.parse(JSON.stringify(page))).toEqual(page);
});
