import { expect, it } from 'vitest';
import { parseHtml } from '../lib/html-tree.ts';
import { pageLinksIn } from './page-links.ts';

const read = (html: string) => pageLinksIn(parseHtml(html));

it('each heading, id and address of a link is listed once', () => {
  const html = `<main id="main"><h2 id="one">One</h2><h4 id="two">Two</h4>
    <p><a href="/a/#one">A</a>, <a href="/a/#one">again</a></p><link href="/style.css"></main>`;
  expect(read(html)).toEqual({
    sections: ['one'],
    ids: ['main', 'one', 'two'],
    links: ['/a/#one'],
  });
});

it('addresses are read as browsers read them, however they are written', () => {
  const { ids, links } = read(
    '<h2 id="a&#x26;b">A</h2><a href="/search/?q=a&amp;kind=essay">B</a>',
  );
  expect(ids).toEqual(['a&b']);
  expect(links).toEqual(['/search/?q=a&kind=essay']);
});
