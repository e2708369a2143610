import { describe, expect, it } from 'vitest';
import { readBuiltPage } from './built-page.ts';
import { pageMarkdown } from './page-markdown.ts';

const HOME = 'https://fulcrum.example';

/** A built page that holds some HTML. */
const pageOf = (body: string) =>
  readBuiltPage(`<!doctype html><html lang="en"><head><title>T</title>
<link rel="canonical" href="${HOME}/essays/one/"><link rel="alternate" type="text/markdown" href="/essays/one.md">
<meta name="description" content="It says one thing."></head>
<body><main><article><p class="kicker">Essay</p><h1>One</h1>${body}</article></main>
<footer><a rel="license" href="https://example.com/license">CC BY 4.0</a></footer></body></html>`);

const read = (body: string) => {
  const page = pageOf(body);
  if (!page) throw new Error('The page was not read.');
  return pageMarkdown(page, { url: 'https://example.com/one', author: 'A. Author' });
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
  expect(readBuiltPage('<main><h1>One</h1></main>')).toBeUndefined();
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

describe('the sections of a page', () => {
  const { markdown, sections } = read(
    '<h2 id="a">A</h2><p>First. Second.</p><h3 id="b">B</h3><p>Third.</p><h2 id="c">C</h2><ul><li>Fourth</li></ul>',
  );

  it('go from a heading to the next of its level or above', () => {
    expect(sections.map(({ anchor, level, markdown: own }) => [anchor, level, own])).toEqual([
      ['a', 2, '## A\n\nFirst. Second.\n\n### B\n\nThird.\n'],
      ['b', 3, '### B\n\nThird.\n'],
      ['c', 2, '## C\n\n- Fourth\n'],
    ]);
  });

  it('stand in the page to the byte', () => {
    for (const section of sections) expect(markdown).toContain(section.markdown);
  });

  it('tell what they open with, where that is a paragraph', () => {
    expect(sections.map(({ opening }) => opening)).toEqual(['First. Second.', 'Third.', undefined]);
  });
});
