// cspell:ignore aabbcc dffff zffff
import { expect, it } from 'vitest';
import { smallTables } from '../test/search/small-library.ts';
import { anchorOf, lengthLetter } from './tables.ts';

it('a heading gives its anchor', () => {
  expect(anchorOf('On-call wants eight people')).toBe('on-call-wants-eight-people');
  expect(anchorOf('A vision, in short')).toBe('a-vision-in-short');
});

it('sections know their addresses, and pages as wholes have theirs', () => {
  expect(smallTables.sections.map(({ url }) => url)).toEqual([
    '/essays/migrations/',
    '/essays/migrations/#stop-new-uses',
    '/essays/teams/',
    '/essays/teams/#on-call-wants-eight-people',
    '/topics/ratchet/',
  ]);
  expect(smallTables.sections[0]).toMatchObject({ heading: 'Migrations', isWhole: true });
});

it('questions are numbered through, and know their sections', () => {
  expect(smallTables.questions.map(({ section }) => section.place)).toEqual([1, 1, 3]);
  expect(smallTables.sections[3]?.firstQuestion).toBe(2);
});

it('a section is known by any id that begins as its own', () => {
  expect(smallTables.sectionOf('en_dffff')?.place).toBe(3);
  expect(smallTables.sectionOf('en_zffff')).toBeUndefined();
});

it('the files of words have the names of their beginnings', () => {
  expect([...smallTables.wordFiles]).toEqual(['te', 'mi', 'up', 'st', 'str', 'sto']);
});

it('questions are short, middling or long', () => {
  expect([1, 3, 4, 5, 6, 20].map(lengthLetter).join('')).toBe('aabbcc');
});
