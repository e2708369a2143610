import { expect, it } from 'vitest';
import { thesaurusFields, trustingLibrary } from '../test/entries.ts';
import { refusals, words } from '../test/refusals.ts';
import { thesaurusSchema } from './thesaurus.ts';

const library = { ...trustingLibrary, hasWords: (phrase: string) => phrase !== 'nowhere' };
const refused = (entry: object) => {
  const [first] = thesaurusFields.entries;
  return refusals(thesaurusSchema(library), {
    ...thesaurusFields,
    entries: [{ ...first, ...entry }],
  });
};

it('a part of the thesaurus is accepted when it is whole', () => {
  expect(refused({})).toEqual([]);
});

it.each([
  ['words that stand on no page', { means: ['nowhere'] }, '"nowhere" stands on no page'],
  ['no words to lead to', { means: [] }, 'leads nowhere'],
  ['nothing said', { said: [] }, 'Nobody says this'],
  ['a saying of five words', { said: [words(5)] }, '5 words'],
  ['a field that does not exist', { says: [] }, 'Unrecognized key'],
])('a part of the thesaurus is refused with %s', (_, entry, message) => {
  expect(refused(entry)).toEqual([expect.stringContaining(message)]);
});
