import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { describe, expect, inject, it } from 'vitest';
import { isEdition } from '../../../scripts/built-pages.ts';
import { parseMarkdown } from '../../lib/sections.ts';
import { readSite } from './pages.ts';

/** What stands on a page for a reader to find his way or to do something, and in no Markdown. */
const TOOLS = '.breadcrumbs, .on-this-page, form, button, [data-footnote-backref]';

/** One text with single spaces, as both a browser and Markdown show it. */
const settled = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

/** All that a tree of Markdown shows as text, words apart from words of the next block. */
function wordsOf(tree: Nodes): string {
  const words: string[] = [];
  visit(tree, (node) => {
    if (node.type === 'text' || node.type === 'inlineCode') words.push(node.value);
  });
  return words.join(' ').replaceAll(/[^\p{L}\p{N}]+/gu, ' ');
}

function linksOf(tree: Root): string[] {
  const links: string[] = [];
  visit(tree, 'link', ({ url }) => {
    links.push(url);
  });
  return links;
}

const isForPeopleAlone = (path: string) =>
  path === '404.html' || path === 'search/' || isEdition(path);

describe.each(['rootSite', 'basedSite'] as const)('on the %s', (name) => {
  const { folder, basePath } = inject(name);
  const home = `http://localhost:4321${basePath}`;
  const pages = readSite(name);
  const readable = pages.filter(({ path }) => !isForPeopleAlone(path));

  it('pages that only lead to others or repeat them have no Markdown', () => {
    for (const { path, document } of pages.filter((page) => !readable.includes(page))) {
      expect(document.querySelector('[type="text/markdown"]'), path).toBeNull();
    }
  });

  describe.each(readable)('the Markdown of /$path', ({ path, document }) => {
    const file = path === '' ? 'index.md' : path.replace(/\/$/, '.md');
    const markdown = existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8') : '';
    const tree = parseMarkdown(markdown);
    const main = document.querySelector('main')?.cloneNode(true) as Element;
    for (const tool of main.querySelectorAll(TOOLS)) tool.remove();

    it('is at the page’s address with .md, and the page says so', () => {
      expect(markdown).not.toBe('');
      const link = document.querySelector('link[rel=alternate][type="text/markdown"]');
      expect(link?.getAttribute('href')).toBe(basePath + file);
      const copy = document.querySelector('footer [data-copy]');
      expect(copy?.getAttribute('data-copy')).toBe(basePath + file);
    });

    it('has the page’s headings, in order and on their levels', () => {
      const headings: [number, string][] = [];
      visit(tree, 'heading', (heading) => {
        headings.push([heading.depth, settled(toString(heading))]);
      });
      const own = [...main.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((heading) => [
        Number(heading.tagName[1]),
        settled(heading.textContent),
      ]);
      expect(headings).toEqual(own);
    });

    it('has the page’s links', () => {
      const own = [...main.querySelectorAll('a[href]')]
        .filter((link) => !link.hasAttribute('data-footnote-ref'))
        // Where a heading leads elsewhere, its permalink has no words to stand on.
        .filter((link) => !link.matches('.permalink') || link.parentElement?.children.length === 1)
        .map((link) => new URL(link.getAttribute('href') ?? '', home + path).href);
      const links = new Set(linksOf(tree));
      // At the top: the page itself, its original, its license. Addresses that stand as text lead on.
      const top = tree.children[1];
      expect(top?.type).toBe('blockquote');
      const added = linksOf({ type: 'root', children: top ? [top] : [] });
      const written = [...(main.textContent.match(/https?:\/\/[^\s,]+[^\s.,;:]/g) ?? [])];
      for (const link of own) expect(links).toContain(link);
      for (const link of links) expect([...own, ...added, ...written]).toContain(link);
    });

    it('leads nowhere but to full addresses', () => {
      for (const link of linksOf(tree)) expect(link).toMatch(/^https?:\/\//);
      for (const link of linksOf(tree)) {
        if (link.startsWith('http://localhost')) expect(link.startsWith(home)).toBe(true);
      }
    });

    it('says all that the page says', () => {
      const said = ` ${wordsOf(tree)} `;
      for (const line of main.querySelectorAll('br')) line.replaceWith(' ');
      for (const drawing of main.querySelectorAll('svg, summary, [role=status]')) drawing.remove();
      const blocks = [
        ...main.querySelectorAll('p, h1, h2, h3, h4, td, th, dd, dt, figcaption, li'),
      ];
      const texts = blocks
        .filter((block) => !block.querySelector('p, ul, ol, li, table, [data-footnote-ref]'))
        .map((block) => block.textContent.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim());
      const kind = main.querySelector('.kicker:has(+ h1)')?.textContent.trim();
      for (const text of texts) if (text !== kind) expect(said).toContain(` ${text} `);
    });

    it('is Markdown and nothing else', () => {
      const kinds = new Set<string>();
      visit(tree, ({ type }) => {
        kinds.add(type);
      });
      expect([...kinds]).not.toContain('html');
      expect(markdown).not.toMatch(/\{[A-Za-z<]|^import |^export |^---\n/m);
      expect(tree.children[0]?.type).toBe('heading');
    });

    it('names its source and its license at the top', () => {
      const top = toString(tree.children[1]);
      expect(top).toContain(`Fulcrum, ${home}${path}`);
      expect(top).toContain('License: CC BY 4.0');
      const original = document.querySelector('#source + .facts a')?.getAttribute('href');
      if (original) expect(top).toContain(original);
    });

    it('shows figures as words', () => {
      for (const figure of main.querySelectorAll('figure')) {
        for (const words of figure.querySelectorAll('figcaption, [id$="-words"] li')) {
          expect(settled(toString(tree))).toContain(settled(words.textContent).slice(0, 40));
        }
      }
    });
  });
});
