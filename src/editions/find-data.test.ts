import { expect, it } from 'vitest';
import { nothing, type SearchSource } from '../search-index/source.ts';
import { readSections } from '../search-index/html-text.ts';
import { findDataOf } from './find-data.ts';

const source: SearchSource = {
  pages: [
    {
      url: '/essays/one/',
      title: 'One',
      kind: 'essay',
      themes: [],
      summary: 'What one is.',
      names: ['uno'],
      whole: nothing(),
      sections: {
        first: {
          ...nothing(),
          claims: ['It comes first.'],
          askedAs: ['What comes?'],
          bestFor: ['start'],
        },
      },
    },
    {
      url: '/elsewhere/',
      title: 'Elsewhere',
      kind: 'overview',
      themes: [],
      summary: '',
      names: [],
      whole: nothing(),
      sections: {},
    },
  ],
  thesaurus: [{ means: ['first'], said: ['initial'] }],
};
const html =
  '<main data-pagefind-body><h1>One</h1><p>Top.</p><h2 id="first">First</h2><p>Text.</p></main>';

it('every section of a chapter is found by its place in the file, with what readers ask', async () => {
  const data = await findDataOf(
    source,
    () => readSections(html),
    new Map([['/essays/one/', 'one']]),
  );
  expect(data).toEqual({
    sections: [
      { id: 'one', heading: 'One', page: 'One', text: 'Top.', names: 'uno', asked: 'What one is.' },
      {
        id: 'one--first',
        heading: 'First',
        page: 'One',
        text: 'Text.',
        names: 'start',
        asked: 'It comes first.\nWhat comes?',
      },
    ],
    thesaurus: source.thesaurus,
  });
});
