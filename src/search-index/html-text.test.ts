import { expect, it } from 'vitest';
import { readSections } from './html-text.ts';

const page = (main: string) =>
  `<html><body><header>Site</header><main data-pagefind-body>${main}</main></body></html>`;

it('parts a page at its second and third headings', () => {
  const html = page(
    '<h1>Title</h1><p>Before.</p><h2 id="one">One<a class="permalink"></a></h2><p>First.</p>' +
      '<section><h3 id="two">Two</h3><ul><li>a</li><li>b</li></ul></section>',
  );
  expect(readSections(html)).toEqual([
    { anchor: undefined, heading: 'Title', text: 'Before.' },
    { anchor: 'one', heading: 'One', text: 'First.' },
    { anchor: 'two', heading: 'Two', text: 'a\nb' },
  ]);
});

it('leaves out what is marked, and what nobody reads', () => {
  const html = page(
    '<p>Read</p><nav data-pagefind-ignore>Not this</nav><script>nor()</script><svg><text>nor this</text></svg>',
  );
  expect(readSections(html)[0]?.text).toBe('Read');
});

it('joins what stands in one line, and ends a line with each block', () => {
  const html = page('<p>One <em>word</em>\n  more.</p><p>Another.</p>');
  expect(readSections(html)[0]?.text).toBe('One word more.\nAnother.');
});

it('parts the words of two lines', () => {
  expect(readSections(page('<p>One<br>two.</p>'))[0]?.text).toBe('One two.');
});

it('refuses a page with nothing to read', () => {
  expect(() => readSections('<html><body><p>Text</p></body></html>')).toThrow('data-pagefind-body');
});
