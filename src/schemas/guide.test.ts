import { expect, it } from 'vitest';
import { guideFields, trustingLibrary } from '../test/entries.ts';
import { refusals, words } from '../test/refusals.ts';
import { guideSchema } from './guide.ts';

const refused = (fields: object) =>
  refusals(guideSchema(trustingLibrary), { ...guideFields, ...fields });
const [first, second] = guideFields.steps;

it('a guide is accepted when it is whole', () => {
  expect(refused({})).toEqual([]);
});

it.each([
  ['two steps', { steps: [first, second] }, 'steps: A guide has three steps or more.'],
  ['steps from one essay', { steps: [first, first, first] }, 'steps: All steps rest on one essay.'],
  [
    'a step over twelve words',
    { steps: [first, second, { ...first, step: words(13) }] },
    'steps.2.step: This has 13 words',
  ],
  [
    'a step without a section',
    { steps: [first, second, { step: 'Do it', how: 'So.' }] },
    'steps.2.section',
  ],
  ['an answer over sixty words', { answer: words(61) }, 'answer: This has 61 words'],
])('a guide is refused with %s', (_, fields, message) => {
  expect(refused(fields)).toEqual([expect.stringContaining(message)]);
});

it.each(Object.keys(guideFields))('a guide is refused without %s', (field) => {
  expect(refused({ [field]: undefined })[0]).toMatch(new RegExp(`^${field}`));
});
