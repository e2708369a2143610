import { expect, it } from 'vitest';
import { themeFields } from '../test/entries.ts';
import { refusals, words } from '../test/refusals.ts';
import { themeSchema } from './theme.ts';

const refused = (fields: object) => refusals(themeSchema(), { ...themeFields, ...fields });

it('a theme is accepted when it is whole', () => {
  expect(refused({})).toEqual([]);
});

it('a theme is refused with a gist over thirty words', () => {
  expect(refused({ gist: words(31) })[0]).toContain('gist: This has 31 words');
});

it.each(Object.keys(themeFields))('a theme is refused without %s', (field) => {
  expect(refused({ [field]: undefined })[0]).toMatch(new RegExp(`^${field}`));
});
