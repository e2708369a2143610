import { expect, it } from 'vitest';
import { formatDay, isoDay } from './dates.ts';

const day = new Date('2018-04-15');

it('writes a day for readers, whatever the time zone of the machine', () => {
  expect(formatDay(day)).toBe('April 15, 2018');
});

it('writes a day for machines', () => {
  expect(isoDay(day)).toBe('2018-04-15');
});
