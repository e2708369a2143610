import { expect, it } from 'vitest';
import { parseHtml } from '../lib/html-tree.ts';
import { finishPage } from './finish-page.ts';
import { joinStyles } from './html-policy.ts';
import { noNames } from './page-names.ts';

const page =
  '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><style>p{a:b}</style>' +
  '<style>ul{a:b}</style><meta name="dcterms.modified" content="2026-11-22"></head>' +
  '<body>\n<main data-pagefind-body>\n<h1>Title</h1> <p>Text.</p></main></body></html>';

const finish = (raw: string, kind: 'page' | 'edition' = 'page') => {
  const html = joinStyles(raw);
  return finishPage(html, parseHtml(html), kind, noNames());
};

it('a finished page has its policy, the style it uses and no white space between blocks', () => {
  const { html } = finish(page);
  expect(html).toContain('<meta http-equiv="content-security-policy"');
  expect(html).toContain('<style>p{a:b}</style><meta name');
  expect(html).toContain('<body><main data-pagefind-body><h1>Title</h1><p>Text.</p></main>');
});

it('what a script that stands in the page may bring keeps its style', () => {
  const asked = page.replace('p{a:b}', '.asked p{a:b}');
  expect(finish(asked).html).not.toContain('.asked');
  const script = '<script>root.classList.add("asked")</script>';
  const { html } = finish(asked.replace('<style>', `${script}<style>`));
  expect(html).toContain('.asked p{a:b}');
});

it('an edition keeps all of its style', () => {
  const { html } = finish(page, 'edition');
  expect(html).toContain('<style>p{a:b}ul{a:b}</style>');
});

it('the day of the review is told', () => {
  expect(finish(page).reviewed).toBe('2026-11-22');
});
