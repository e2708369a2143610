import { describe, expect, it } from 'vitest';
import { PageDays } from './page-days.ts';

const home = 'https://fulcrum.example/guide/';
const days = new PageDays(home);
days.add(`${home}essays/older/`, '2026-11-20');
days.add(`${home}essays/newer/`, '2026-11-22');
days.add(`${home}topics/debt/`, '2027-01-01');

describe('the day of a page', () => {
  it('is that of its own review', () => {
    expect(days.of(`${home}essays/older/`)).toBe('2026-11-20');
  });

  it('is for a list the newest of the pages below it', () => {
    expect(days.of(`${home}essays/`)).toBe('2026-11-22');
    expect(days.of(home)).toBe('2027-01-01');
  });

  it('is none where no page below it has one', () => {
    expect(days.of(`${home}map/`)).toBeUndefined();
    expect(days.of(`${home}essays/new/`)).toBeUndefined();
  });
});
