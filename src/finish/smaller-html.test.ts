import { expect, it } from 'vitest';
import { parseHtml } from '../lib/html-tree.ts';
import { noNames } from './page-names.ts';
import { smallerHtml } from './smaller-html.ts';

const page = (head: string, body: string) =>
  `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`;
const shrink = (body: string) => smallerHtml(parseHtml(page('', body)), noNames());

it('takes out what stands between blocks', () => {
  expect(shrink('<ul>\n  <li> One </li>\n  <li>Two</li>\n</ul>\n')).toBe(
    page('', '<ul><li>One</li><li>Two</li></ul>'),
  );
});

it('leaves what parts words', () => {
  expect(shrink('<p>One\n  <em>word</em> <b>more</b></p>')).toBe(
    page('', '<p>One <em>word</em> <b>more</b></p>'),
  );
});

it('changes no styles, scripts, drawings or text that is set as it is', () => {
  const head = '<style>pre {\n  b: c }</style><script src="/a.js"></script>';
  const body = '<svg viewBox="0 0 1 1"><linearGradient id="x"/></svg><pre>a\n  b</pre>';
  expect(smallerHtml(parseHtml(page(head, body)), noNames())).toBe(page(head, body));
});

it('leaves a space beside what is seen in a line, and none where a line begins or ends', () => {
  expect(
    shrink('<p> One <img src="a.png"> two <script src="/a.js"></script> </p> <div> x </div>'),
  ).toBe(page('', '<p>One <img src="a.png"> two<script src="/a.js"></script></p><div>x</div>'));
});

it('writes references and letters as they were written', () => {
  const text = '<p title="A &amp; B &quot;c&quot;">1 &lt; 2 &nbsp;–&#160;é</p>';
  expect(shrink(text)).toBe(page('', text));
});
