// cspell:ignore oncall
import { describe, expect, it } from 'vitest';
import { readSections } from './html-text.ts';
import { compoundsAmong, readRecords } from './records.ts';
import type { SourcePage, SourceSection } from './source.ts';

const nothing: SourceSection = { claims: [], askedAs: [], bestFor: [], conditions: [] };
const page = (sections: SourcePage['sections']): SourcePage => ({
  url: '/a/',
  title: 'A',
  kind: 'essay',
  themes: [],
  summary: 'An on-call summary.',
  names: [],
  whole: nothing,
  sections,
});
const html =
  '<body><main data-pagefind-body><h1>A</h1><p>Opening.</p>' +
  '<h2 id="one">One</h2><p>First.</p><h2 id="end">End</h2><p>Last.</p></main></body>';
const read = (sections: SourcePage['sections']) =>
  readRecords({ pages: [page(sections)], thesaurus: [] }, () => readSections(html));

describe('a page is found', () => {
  it('by the sections that answer alone; the rest belongs to the page as a whole', async () => {
    const asked = { ...nothing, askedAs: ['Why?'] };
    const records = await read({ one: asked });
    expect(records.map(({ url, section }) => [url, section.text])).toEqual([
      ['/a/', 'Opening.\nEnd\nLast.'],
      ['/a/#one', 'First.'],
    ]);
    expect(records[1]?.planted).toBe(asked);
  });

  it('by each of its sections where none is named', async () => {
    expect((await read({})).map(({ url }) => url)).toEqual(['/a/', '/a/#one', '/a/#end']);
  });
});

it('compounds are gathered from all that is said of a page', async () => {
  expect(compoundsAmong(await read({}))).toContain('oncall');
});
