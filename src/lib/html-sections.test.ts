import { expect, it } from 'vitest';
import { splitSections } from './html-sections.ts';
import { parseHtml } from './html-tree.ts';

const split = (html: string) => splitSections(parseHtml(html));

it('splits at second level headings and keeps what stands before the first', () => {
  expect(
    split('<p>Before.</p><h2 id="a">A</h2><p>1</p><h3 id="b">B</h3><h2 id="c">C</h2>'),
  ).toEqual([
    { anchor: undefined, html: '<p>Before.</p>' },
    { anchor: 'a', html: '<h2 id="a">A</h2><p>1</p><h3 id="b">B</h3>' },
    { anchor: 'c', html: '<h2 id="c">C</h2>' },
  ]);
});

it('takes no heading out of another element', () => {
  expect(split('<h2 id="a">A</h2><div><h2 id="b">B</h2></div>')).toHaveLength(1);
});

it('keeps drawings whole', () => {
  const svg = '<svg viewBox="0 0 1 1" aria-labelledby="t"><title id="t">T</title></svg>';
  expect(split(svg)).toEqual([{ anchor: undefined, html: svg }]);
});
