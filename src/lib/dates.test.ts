import { expect, it } from 'vitest';
import { formatDay, formatPeriod, isoDay } from './dates.ts';

const day = new Date('2018-04-15');

it('writes a day for readers, whatever the time zone of the machine', () => {
  expect(formatDay(day)).toBe('April 15, 2018');
});

it('writes a day for machines', () => {
  expect(isoDay(day)).toBe('2018-04-15');
});

it.each([
  ['2018', '2018'],
  ['2018-04', 'April 2018'],
])('writes the period %s for readers', (period, written) => {
  expect(formatPeriod(period)).toBe(written);
});
