import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../lib/sections.ts';
import { parseHtml } from '../lib/html-tree.ts';
import { pageMarkdown, sectionMarkdown } from './page-markdown.ts';

const HOME = 'https://fulcrum.example';

/** A built page that holds some HTML. */
const pageOf = (body: string) => `<!doctype html><html lang="en"><head><title>T</title>
<link rel="canonical" href="${HOME}/essays/one/"><link rel="alternate" type="text/markdown" href="/essays/one.md">
<meta name="description" content="It says one thing."></head>
<body><main><article><p class="kicker">Essay</p><h1>One</h1>${body}</article></main>
<footer><a rel="license" href="https://example.com/license">CC BY 4.0</a></footer></body></html>`;

const read = (body: string) => {
  const page = pageMarkdown(parseHtml(pageOf(body)), {
    url: 'https://example.com/one',
    author: 'A. Author',
  });
  if (!page) throw new Error('The page was not read.');
  return page;
};

/** The Markdown of some HTML, without what stands at the top of each page. */
const written = (body: string) => read(body).markdown.split('\n\n').slice(2).join('\n\n').trim();

it('begins with the title, then what it is, where it is from and its license', () => {
  expect(read('<p>Text.</p>').markdown).toBe(`# One

> Essay in Fulcrum, <${HOME}/essays/one/>\\
> A summary of <https://example.com/one>, A. Author\\
> License: [CC BY 4.0](https://example.com/license), Fulcrum

Text.
`);
});

it('a page that names no Markdown of itself is not read', () => {
  expect(pageMarkdown(parseHtml('<main><h1>One</h1></main>'))).toBeUndefined();
});

it('says of the page what other formats need', () => {
  const { url, address, title, description } = read('<p>Text.</p>');
  expect({ url, address, title, description }).toEqual({
    url: `${HOME}/essays/one/`,
    address: `${HOME}/essays/one.md`,
    title: 'One',
    description: 'It says one thing.',
  });
});

it('is data that can be kept', () => {
  const page = read('<h2 id="a">A</h2><p>First.</p>');
  expect(structuredClone(page)).toEqual(page);
});

it('a page that does not begin with its title is refused', () => {
  const turned = pageOf('').replace('<h1>', '<p>Words.</p><h1>');
  expect(() => pageMarkdown(parseHtml(turned))).toThrow(
    `${HOME}/essays/one/ does not begin with its title.`,
  );
});

describe('the body of a page', () => {
  it('has full addresses', () => {
    expect(written('<p><a href="/topics/two/#x">two</a> <a href="#y">y</a></p>')).toBe(
      `[two](${HOME}/topics/two/#x) [y](${HOME}/essays/one/#y)`,
    );
  });

  it('has headings that lead to themselves on the page', () => {
    expect(
      written('<h2 id="two">Two<a class="permalink" href="#two" aria-label="Permalink"></a></h2>'),
    ).toBe(`## [Two](${HOME}/essays/one/#two)`);
  });

  it('leaves a heading that leads elsewhere as it is', () => {
    expect(
      written('<h2 id="two"><a href="/two/">Two</a><a class="permalink" href="#two"></a></h2>'),
    ).toBe(`## [Two](${HOME}/two/)`);
  });

  it('has a figure as its name, its caption and its words', () => {
    expect(
      written(
        '<figure><svg><title>Sizes</title><text>4</text></svg><details><summary>In words</summary><div><ul><li>Four.</li></ul></div></details><figcaption>How large.</figcaption></figure>',
      ),
    ).toBe('**Figure: Sizes.** How large.\n\n- Four.');
  });

  it('has notes as quotations, and titles of works as emphasis', () => {
    expect(written('<div role="note"><p>See <cite>Two</cite>.</p></div>')).toBe('> See _Two_.');
  });

  it('has facts as a list', () => {
    expect(written('<dl><dt>Author</dt><dd>A. Author</dd><dt>Seen</dt><dd>All</dd></dl>')).toBe(
      '- **Author:** A. Author\n- **Seen:** All',
    );
  });

  it('has the steps of a guide under their headings', () => {
    expect(written('<ol class="steps"><li><h3 id="do">Do</h3><p>How.</p></li></ol>')).toBe(
      '### Do\n\nHow.',
    );
  });

  it('has boxes to tick', () => {
    expect(written('<ul><li><label><input type="checkbox"> Done</label></li></ul>')).toBe(
      '- [ ] Done',
    );
  });

  it('has tables', () => {
    expect(
      written(
        '<div class="table"><table><thead><tr><th>A</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table></div>',
      ),
    ).toBe('| A |\n| - |\n| 1 |');
  });

  it('has footnotes', () => {
    expect(
      written(
        '<p>Text.<sup><a href="#user-content-fn-a" data-footnote-ref>1</a></sup></p><section data-footnotes><h2 id="footnote-label">Notes</h2><ol><li id="user-content-fn-a"><p>A note. <a href="#user-content-fnref-a" data-footnote-backref>↩</a></p></li></ol></section>',
      ),
    ).toBe('Text.[^a]\n\n## Notes\n\n[^a]: A note.');
  });

  it('has links where addresses stand as text', () => {
    expect(written('<p>A. Author, https://example.com/one, 2018.</p>')).toBe(
      'A. Author, <https://example.com/one>, 2018.',
    );
  });

  it('has nothing that only works on the page', () => {
    expect(
      written(
        '<nav class="on-this-page"><a href="#x">X</a></nav><form><input></form><p>Text.</p><p><button>Copy</button><span role="status"></span></p>',
      ),
    ).toBe('Text.');
  });

  it('keeps signs that Markdown would take for its own', () => {
    expect(written('<p>*a* [b] # &lt;c&gt;</p>')).toBe('\\*a\\* \\[b] # \\<c>');
  });
});

describe('white space', () => {
  it.each([
    ['<p>a\n  b\tc</p>', 'a b c'],
    ['<p> a <em> b </em> c </p>', 'a _b_ c'],
    ['<p>a<em> b</em><strong><em> c </em></strong>d</p>', 'a _b_ **_c_** d'],
    ['<p>a<em> </em>b <a href="/">c </a>d</p>', `a b [c](${HOME}/) d`],
    ['<p>a <br> b</p>', 'a\\\nb'],
    ['<p><br>a<br></p>', 'a'],
    ['<p>a <span role="status"></span></p>', 'a'],
    ['<p>a <em></em> b</p>', 'a b'],
    ['<p>a<em> </em></p>', 'a'],
    ['<p>a <a href="/"> b</a></p>', `a [b](${HOME}/)`],
    ['<div>a</div><div>b</div>', 'a\n\nb'],
    ['<a href="/"><h3>a</h3><p>b</p></a>', `[a b](${HOME}/)`],
    ['<ul> <li> a <ul> <li> b </li> </ul> </li> </ul>', '- a\n  - b'],
    ['<pre><code class="language-js">\na\n\n  b\n</code></pre>', '```js\na\n\n  b\n```'],
    ['<p>a <code> b\nc </code> d</p>', 'a `b c` d'],
  ])('of %j is that of %j', (html, markdown) => {
    expect(written(html)).toBe(markdown);
  });
});

describe('what could be read as something else', () => {
  const nasty = [
    ...['*a* **b** ***', '_a_ a_b __c__ _', '[a] [a](b) [^a] ![a](b) ]( [a]: b', '`a` `` ```'],
    ...['~~a~~ ~~~', '<b>a</b> <!-- a --> <a.b> < a', '&amp; &#35; & a &c;', 'a \\* \\ b\\'],
    ...['| a | b |', '# a', 'C#', '#', '##', '+ a', '- a', '-', '---', '***', '=', '===', '> a'],
    ...['1. a', '1) a', '1986. A year.', ':- a', '[ ] a', '[x]', '!', '^a', 'a  b', 'a: http://'],
    ...['{a} $b$ %c', 'http', 'https://', '“*”', '(_)', '\\', '`', '1.', 'a 🙂_a_', '日本*語*'],
  ];
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const settled = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
  const shapes: [string, (text: string) => string][] = [
    ['a paragraph', (text) => `<p>${text}</p>`],
    ['a paragraph’s end', (text) => `<p>word ${text}</p>`],
    ['a line after a break', (text) => `<p>word<br>${text}</p>`],
    ['a heading', (text) => `<h2 id="x">${text}<a class="permalink" href="#x"></a></h2>`],
    ['an item', (text) => `<ul><li>${text}</li><li>${text}</li></ul>`],
    ['a numbered item', (text) => `<ol><li>${text}<ul><li>${text}</li></ul></li></ol>`],
    ['a task', (text) => `<ul><li><label><input type="checkbox"> ${text}</label></li></ul>`],
    ['a quotation', (text) => `<blockquote><p>${text}</p></blockquote>`],
    ['emphasis', (text) => `<p>word <em>${text}</em>, <strong>${text}</strong></p>`],
    ['emphasis in a word', (text) => `<p>wo<em>${text}</em>rd</p>`],
    ['a link', (text) => `<p>word <a href="/a_(b)/?c=*&amp;d">${text}</a> word</p>`],
    ['a cell', (text) => `<table><tr><th>A</th></tr><tr><td>${text}</td></tr></table>`],
    ['a definition', (text) => `<dl><dt>${text}</dt><dd>${text}</dd></dl>`],
    [
      'a note',
      (text) =>
        `<section data-footnotes><ol><li id="user-content-fn-a"><p>${text}</p></li></ol></section>`,
    ],
  ];

  const parsed = (html: string) => parseMarkdown(written(html));
  /** A tree without its words: what they are marked up as. */
  const markupOf = (tree: Root) =>
    JSON.stringify(tree.children, (key, value: unknown) =>
      ['position', 'value', 'url'].includes(key) ? undefined : value,
    );

  it.each(shapes)('is the same text in %s', (_, shape) => {
    const plain = parsed(shape('word'));
    for (const text of nasty) {
      const html = shape(escaped(text));
      const tree = parsed(html);
      const said = settled(toString(parsed(shape('QQQ')))).replaceAll('QQQ', () => text);
      expect(settled(toString(tree)), html).toBe(settled(said));
      expect(markupOf(tree), html).toBe(markupOf(plain));
    }
  });

  it('is the same code in a line and in a block', () => {
    for (const code of nasty) {
      const shown = `<code>${escaped(code)}</code>`;
      const [paragraph, block] = parsed(`<p>word ${shown}</p><pre>${shown}</pre>`).children;
      expect(block?.type).toBe('code');
      expect(toString(paragraph)).toBe(`word ${settled(code)}`);
      expect(toString(block)).toBe(code);
    }
  });
});

describe('the sections of a page', () => {
  const page = read(
    '<h2 id="a">A</h2><p>First. Second.</p><h3 id="b">B</h3><p>Third.</p><h2 id="c">C</h2><ul><li>Fourth</li></ul>',
  );
  const { sections } = page;

  it('go from a heading to the next of its level or above', () => {
    const told = sections.map((section) => [
      section.anchor,
      section.level,
      sectionMarkdown(page, section),
    ]);
    expect(told).toEqual([
      ['a', 2, '## A\n\nFirst. Second.\n\n### B\n\nThird.\n'],
      ['b', 3, '### B\n\nThird.\n'],
      ['c', 2, '## C\n\n- Fourth\n'],
    ]);
  });

  it('tell the sentence they open with, where that is of a paragraph', () => {
    expect(sections.map(({ opening }) => opening)).toEqual(['First.', 'Third.', undefined]);
  });
});
