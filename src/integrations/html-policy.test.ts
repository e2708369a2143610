import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { inlineScripts, withPolicy } from './html-policy.ts';

const page = (body: string) =>
  `<html><head><meta charset="utf-8"></head><body>${body}</body></html>`;
const hash = (content: string) =>
  `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
const script = '<script type="module" src="/base/_astro/a.js"></script>';

describe('scripts', () => {
  const put = (content: string, limit = 100) =>
    inlineScripts(page(script), () => Promise.resolve(content), limit);

  it('that are small are put into the page', async () => {
    expect(await put('go()\n')).toBe(page('<script type="module">go()</script>'));
  });

  it('that are large stay where they are', async () => {
    expect(await put('go();'.repeat(50))).toBe(page(script));
  });

  it('find what lies beside them from where they have gone', async () => {
    expect(await put('import{a}from"./b.js";import(`./c.js`)')).toContain(
      'import{a}from"/base/_astro/b.js";import(`/base/_astro/c.js`)',
    );
  });

  it('that would end themselves stay where they are', async () => {
    expect(await put('x="</script>"')).toBe(page(script));
  });
});

describe('the policy', () => {
  it('allows just what stands in the page', () => {
    const html = withPolicy(page('<style>p{}</style><script>go()</script>'));
    expect(html).toContain(`script-src 'self' 'wasm-unsafe-eval' ${hash('go()')}`);
    expect(html).toContain(`style-src ${hash('p{}')}"`);
    expect(html.match(/sha256-/g)).toHaveLength(2);
  });

  it('has no hash for scripts from elsewhere, or for data', () => {
    const html = withPolicy(page(`${script}<script type="application/ld+json">{}</script>`));
    expect(html).not.toContain('sha256-');
  });

  it('stands before anything that it is about', () => {
    expect(withPolicy(page(''))).toMatch(/<meta charset="utf-8"><meta http-equiv/);
  });

  it('cannot be put into a page without a head', () => {
    expect(() => withPolicy('<p>Text</p>')).toThrow('charset');
  });
});
