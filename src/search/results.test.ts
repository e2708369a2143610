import { parseHTML } from 'linkedom';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { excerptNodes } from './results.ts';

beforeEach(() => {
  const { document, DOMParser } = parseHTML('<html><body></body></html>');
  vi.stubGlobal('document', document);
  // Linkedom puts what it parses into a document only when there is one around it.
  vi.stubGlobal(
    'DOMParser',
    class {
      parseFromString(html: string) {
        return new DOMParser().parseFromString(`<html><body>${html}</body></html>`, 'text/html');
      }
    },
  );
});
afterEach(() => {
  vi.unstubAllGlobals();
});

/** The elements in an excerpt, and its text. */
function shapeOf(excerpt: string) {
  const nodes = excerptNodes(excerpt);
  return {
    elements: nodes.map(({ nodeName }) => nodeName).filter((name) => name !== '#text'),
    text: nodes.map(({ textContent }) => textContent).join(''),
  };
}

it('keeps text and marks', () => {
  expect(shapeOf('a <mark>ratchet</mark> in R&amp;D')).toEqual({
    elements: ['MARK'],
    text: 'a ratchet in R&D',
  });
});

it.each([
  ['<img src="x" onerror="alert(1)">', '', []],
  ['<mark><img src="x" onerror="alert(1)">word</mark>', 'word', ['MARK']],
  ['<a href="javascript:alert(1)">word</a>', 'word', []],
  ['&lt;script&gt;', '<script>', []],
])('makes %s inert', (excerpt, text, elements) => {
  expect(shapeOf(excerpt)).toEqual({ elements, text });
});
