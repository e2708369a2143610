import { expect, it } from 'vitest';
import { topicFields, trustingLibrary } from '../test/entries.ts';
import { refusals, words } from '../test/refusals.ts';
import { topicSchema } from './topic.ts';

const refused = (fields: object) =>
  refusals(topicSchema(trustingLibrary), { ...topicFields, ...fields });

it('a topic is accepted when it is whole', () => {
  expect(refused({})).toEqual([]);
});

it.each([
  ['a definition over 35 words', { definition: words(36) }, 'definition: This has 36 words'],
  ['no other name', { otherNames: [] }, 'otherNames: '],
  ['five related topics', { related: ['a', 'b', 'c', 'd', 'e'] }, 'related: '],
])('a topic is refused with %s', (_, fields, message) => {
  expect(refused(fields)).toEqual([expect.stringContaining(message)]);
});

it.each(Object.keys(topicFields))('a topic is refused without %s', (field) => {
  expect(refused({ [field]: undefined })[0]).toMatch(new RegExp(`^${field}`));
});
