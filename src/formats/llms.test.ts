import { describe, expect, it } from 'vitest';
import type { CatalogFile } from './catalog-schema.ts';
import { llmsIndex } from './llms.ts';

const url = 'https://fulcrum.example/';
const pages = (collection: string, count: number) =>
  Array.from({ length: count }, (_, place) => ({
    title: `One of ${collection}, ${place}`,
    markdown: `${url}${collection}/${place}.md`,
    gist: 'It says so.',
  }));
const indexOf = (counts: { essays: number; topics: number }) =>
  llmsIndex({
    url,
    name: 'Fulcrum',
    description: 'A guide.',
    license: { name: 'CC BY 4.0', url: 'https://example.org/' },
    themes: pages('themes', 4),
    essays: pages('essays', counts.essays),
    guides: pages('guides', 17),
    topics: pages('topics', counts.topics),
    overviews: pages('overviews', 3),
  } as unknown as CatalogFile);

describe('the index for language models', () => {
  it('names every page of a small library', () => {
    const index = indexOf({ essays: 10, topics: 41 });
    expect(index.match(/^- .*It says so\.$/gm)).toHaveLength(4 + 10 + 17 + 41 + 3);
  });

  it('leads to the list of what is too much to name', () => {
    const index = indexOf({ essays: 10_000, topics: 41 });
    expect(index).toContain(
      `- [All essays](${url}essays.md): a page that leads to all 10,000, from A to Z`,
    );
    expect(index).not.toContain('/essays/1.md');
    expect(index).toContain('/topics/1.md');
  });
});
