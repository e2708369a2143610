import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { hasPolicy, joinStyles, withPolicy } from './html-policy.ts';

const page = (body: string) =>
  `<html><head><meta charset="utf-8"></head><body>${body}</body></html>`;
const hash = (content: string) =>
  `'sha256-${createHash('sha256').update(content).digest('base64')}'`;

it('styles are joined in their order, where the first stands', () => {
  expect(joinStyles(page('<style>a{}</style><p>Text</p><style>b{}</style>'))).toBe(
    page('<style>a{}b{}</style><p>Text</p>'),
  );
});

describe('the policy', () => {
  it('allows just what stands in the page', () => {
    const html = withPolicy(page('<style>p{}</style><script>go()</script>'));
    expect(html).toContain(`script-src 'self' 'wasm-unsafe-eval' ${hash('go()')}`);
    expect(html).toContain(`style-src ${hash('p{}')}"`);
    expect(html.match(/sha256-/g)).toHaveLength(2);
  });

  it('has no hash for scripts from elsewhere, or for data', () => {
    const html = withPolicy(
      page('<script src="/a.js"></script><script type="application/ld+json">{}</script>'),
    );
    expect(html).not.toContain('sha256-');
  });

  it('stands before anything that it is about', () => {
    expect(withPolicy(page(''))).toMatch(/<meta charset="utf-8"><meta http-equiv/);
  });

  it('may be another than that of the site’s pages', () => {
    const strict = { 'default-src': ["'none'"], 'script-src': [], 'style-src': [] };
    const html = withPolicy(page('<script>go()</script>'), strict);
    expect(html).toContain(`default-src 'none';script-src ${hash('go()')};style-src"`);
  });

  it('is told of a page that has one', () => {
    expect(hasPolicy(page(''))).toBe(false);
    expect(hasPolicy(withPolicy(page('')))).toBe(true);
  });

  it('cannot be put into a page without a head', () => {
    expect(() => withPolicy('<p>Text</p>')).toThrow('charset');
  });
});
