import { expect, it } from 'vitest';
import { templateFields, trustingLibrary } from '../test/entries.ts';
import { refusals, words } from '../test/refusals.ts';
import { templateSchema } from './template.ts';

const refused = (fields: object) =>
  refusals(templateSchema(trustingLibrary), { ...templateFields, ...fields });

it('a template is accepted when it is whole', () => {
  expect(refused({})).toEqual([]);
});

it('a template is refused with a title over eight words', () => {
  expect(refused({ title: words(9) })[0]).toContain('title: This has 9 words');
});

it.each(Object.keys(templateFields))('a template is refused without %s', (field) => {
  expect(refused({ [field]: undefined })[0]).toMatch(new RegExp(`^${field}`));
});
