import { expect, it } from 'vitest';
import { makeEssay } from '../test/entries.ts';
import { describedEssay, describedTrail } from './described.ts';
import { jsonInHtml } from './json-in-html.ts';

const url = 'https://fulcrum.example/essays/moving/';
const original = (fields: object) =>
  describedEssay({ url, data: makeEssay('moving', fields).data }).isBasedOn;

it('a page is based on its original, by the original’s author', () => {
  expect(original({ author: 'Ann Author' })).toEqual({
    '@type': 'Article',
    name: 'An essay',
    url: 'https://example.com/essay/',
    datePublished: '2018-04-15',
    author: { '@type': 'Person', name: 'Ann Author' },
  });
});

it('a company’s page is by an organization', () => {
  expect(original({ kind: 'company page' })).toMatchObject({
    '@type': 'WebPage',
    author: { '@type': 'Organization' },
  });
});

it('an original without a date is given none', () => {
  const source = { ...makeEssay('moving').data.source, published: 'none' };
  expect(original({ source })).not.toHaveProperty('datePublished');
});

it('a page was published with its first change', () => {
  const changes = [
    { date: '2026-11-25', note: 'Mended.' },
    { date: '2026-11-22', note: 'First published.' },
  ];
  const { data } = makeEssay('moving', { changes, reviewed: '2026-11-25' });
  expect(describedEssay({ url, data })).toMatchObject({
    datePublished: '2026-11-22',
    dateModified: '2026-11-25',
  });
});

it('the last step of a trail is the page itself, without an address', () => {
  expect(describedTrail([{ name: 'Home', url }, { name: 'Here' }]).itemListElement).toEqual([
    { '@type': 'ListItem', position: 1, name: 'Home', item: url },
    { '@type': 'ListItem', position: 2, name: 'Here' },
  ]);
});

it('no text can end the element that holds it', () => {
  const data = { name: '</script><!-- <script>' };
  expect(jsonInHtml(data)).not.toContain('<');
  expect(JSON.parse(jsonInHtml(data))).toEqual(data);
});
