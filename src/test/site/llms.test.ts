import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Heading, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { describe, expect, inject, it } from 'vitest';
import type { CatalogFile } from '../../formats/catalog-schema.ts';
import { parseMarkdown } from '../../lib/sections.ts';

describe.each(['rootSite', 'basedSite'] as const)('llms.txt of the %s', (name) => {
  const { folder, basePath } = inject(name);
  const home = `http://localhost:4321${basePath}`;
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');
  const catalog = JSON.parse(read('catalog.json')) as CatalogFile;
  const { children } = parseMarkdown(read('llms.txt'));
  const isHeading = (node: RootContent): node is Heading => node.type === 'heading';

  // https://llmstxt.org: a title, a summary, details without headings, then lists of links.
  it('has the form of llmstxt.org', () => {
    const [title, summary, ...rest] = children;
    expect(title && isHeading(title) && [title.depth, toString(title)]).toEqual([1, 'Fulcrum']);
    expect(summary?.type).toBe('blockquote');
    const first = rest.findIndex(isHeading);
    expect(rest.slice(0, first).map(({ type }) => type)).not.toContain('heading');
    const lists = rest.slice(first);
    expect(lists.length).toBeGreaterThan(0);
    for (const [place, node] of lists.entries()) {
      if (place % 2 === 0) expect(isHeading(node) && node.depth).toBe(2);
      else expect(node.type).toBe('list');
    }
    const last = lists.filter(isHeading).at(-1);
    expect(last && toString(last)).toBe('Optional');
  });

  it('says in each item where a page is and what it says', () => {
    const items: string[] = [];
    visit({ type: 'root', children }, 'listItem', (item) => {
      const [paragraph] = item.children;
      const [link, words] = paragraph?.type === 'paragraph' ? paragraph.children : [];
      expect(link?.type).toBe('link');
      expect(words?.type === 'text' && words.value).toMatch(/^: \S/);
      if (link?.type !== 'link') return;
      expect(existsSync(join(folder, link.url.slice(home.length))), link.url).toBe(true);
      items.push(link.url);
    });
    const { themes, essays, guides, topics, overviews } = catalog;
    for (const { markdown } of [themes, essays, guides, topics, overviews].flat()) {
      expect(items).toContain(markdown);
    }
  });

  it('has the text of every page it lists in llms-full.txt', () => {
    const everything = read('llms-full.txt');
    expect(everything).toMatch(/^# Fulcrum\n\n> /);
    const { themes, essays, guides, topics, overviews } = catalog;
    for (const { markdown } of [themes, essays, guides, topics, overviews].flat()) {
      expect(everything).toContain(`\n---\n\n${read(markdown.slice(home.length))}`);
    }
  });
});
