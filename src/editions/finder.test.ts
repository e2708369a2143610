// cspell:ignore divid qqqq ratc ratchit zzzz
import { expect, it } from 'vitest';
import { makeFinder, makeFindIndex, type FindableSection } from './finder.ts';

const section = (id: string, fields: Partial<FindableSection>): FindableSection => ({
  id,
  heading: '',
  page: '',
  text: '',
  names: '',
  asked: '',
  ...fields,
});

const find = makeFinder(
  // As it comes out of a file.
  JSON.parse(
    JSON.stringify(
      makeFindIndex({
        sections: [
          section('a', { heading: 'The ratchet', text: 'New uses fail the build.' }),
          section('b', { heading: 'Team size', text: 'A ratchet is named once. Teams divide.' }),
          section('c', { heading: 'Cost center', asked: 'why is my budget cut' }),
        ],
        thesaurus: [{ means: ['divide'], said: ['split up', 'fork'] }],
      }),
    ),
  ) as ReturnType<typeof makeFindIndex>,
);
const ids = (query: string) => find(query).sections.map(({ id }) => id);

it('a word in a heading counts more than one in the text', () => {
  expect(ids('ratchet')).toEqual(['a', 'b']);
});

it.each([
  ['another form of the word', 'dividing', 'b'],
  ['any of several words', 'the budgets of nobody', 'c'],
  ['the beginning of a word', 'ratc', 'a'],
  ['a slip of the hand', 'ratchit', 'a'],
  ['what readers say for it', 'fork', 'b'],
  ['a phrase that readers say for it', 'when to split up', 'b'],
])('finds by %s', (_, query, id) => {
  expect(ids(query)[0]).toBe(id);
});

it.each(['', '…', 'zzzz qqqq'])('finds nothing for %j', (query) => {
  expect(ids(query)).toEqual([]);
});

it('says by which words it found', () => {
  expect([...find('fork').stems]).toEqual(['divid']);
  expect(find('ratchet').sections[0]).toEqual({ id: 'a', heading: 'The ratchet', page: '' });
});
