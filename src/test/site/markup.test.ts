import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readRootSite } from './pages.ts';

const pages = readRootSite();

describe.each(pages)('/$path', ({ path, document, html }) => {
  const all = (selector: string) => [...document.querySelectorAll(selector)];
  const meta = (name: string) =>
    document.querySelector(`meta[name="${name}"]`)?.getAttribute('content');

  it('has one main part, one heading and the landmarks', () => {
    expect(all('main[data-pagefind-body]')).toHaveLength(1);
    expect(all('main')).toHaveLength(1);
    expect(all('h1')).toHaveLength(1);
    expect(all('body > header')).toHaveLength(1);
    expect(all('header nav').length).toBeGreaterThan(0);
    expect(all('body > footer')).toHaveLength(1);
  });

  it('begins with a link that skips to the content', () => {
    expect(all('a, button, input')[0]?.getAttribute('href')).toBe('#main');
    expect(document.querySelector('#main')?.tagName).toBe('MAIN');
  });

  it('names itself to search engines', () => {
    expect(document.title).not.toBe('');
    expect(meta('description')).toMatch(/\w{3,}.*\.$/);
    const canonical = document.querySelector('link[rel=canonical]')?.getAttribute('href');
    const own = path === '404.html' ? undefined : `http://localhost:4321/${path}`;
    expect(canonical ?? undefined).toBe(own);
  });

  it('gives every h2 and h3 of an article an id and a permalink', () => {
    for (const heading of all('article :is(h2, h3)')) {
      expect(heading.id, heading.textContent).not.toBe('');
      const permalink = heading.querySelector(`a[href="#${heading.id}"]`);
      expect(permalink, heading.textContent).not.toBeNull();
    }
  });

  it('uses no id twice', () => {
    const ids = all('[id]').map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('skips no level of heading', () => {
    const levels = all('h1, h2, h3, h4, h5, h6').map(({ tagName }) => Number(tagName[1]));
    for (const [index, level] of levels.entries()) {
      expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
    }
  });

  it('has no space before a comma or a full stop', () => {
    expect(document.querySelector('main')?.textContent).not.toMatch(/\w\s+[,.;:)](?=\s)/);
  });

  it('has a policy that lets in nothing from elsewhere and nothing inline', () => {
    const policy =
      document
        .querySelector('meta[http-equiv="content-security-policy"]')
        ?.getAttribute('content') ?? '';
    const directive = (name: string) =>
      policy.split(';').find((each) => each.trim().startsWith(`${name} `)) ?? '';
    expect(directive('default-src').trim()).toBe("default-src 'none'");
    expect(policy).not.toMatch(/unsafe-inline|unsafe-hashes|'unsafe-eval'|https?:|data:|blob:|\*/);
    expect(directive('script-src')).toContain("'self'");
    // Every page can open search, whose index is read by WebAssembly.
    expect(directive('script-src')).toContain("'wasm-unsafe-eval'");
  });

  it('allows just the scripts and the styles that stand in it', () => {
    const policy =
      document
        .querySelector('meta[http-equiv="content-security-policy"]')
        ?.getAttribute('content') ?? '';
    const allowed = [...policy.matchAll(/'sha256-[^']+'/g)].map(([hash]) => hash);
    // Data of a type that no browser runs is no script to a policy.
    const inline = [
      ...html.matchAll(
        /<(script|style)(?![^>]*\ssrc=|\stype="application\/ld\+json")[^>]*>([\s\S]*?)<\/\1>/g,
      ),
    ];
    const hashes = inline.map(([, , content = '']) => {
      const digest = createHash('sha256').update(content).digest('base64');
      return `'sha256-${digest}'`;
    });
    expect(new Set(allowed)).toEqual(new Set(hashes));
    expect(allowed.length).toBeGreaterThan(0);
    // No more than the lines that must not wait for a file.
    expect(inline.filter(([, name]) => name === 'script')).toHaveLength(1);
  });

  it('has no style attribute or event handler', () => {
    expect(all('[style]')).toHaveLength(0);
    expect(html).not.toMatch(/<[^>]+\son[a-z]+=/i);
  });
});

it('no two pages share a title', () => {
  const titles = pages.map(({ document }) => document.title);
  expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
});
