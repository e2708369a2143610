import { describe, expect, it } from 'vitest';
import { readMarks, stepCosts } from './step-costs.ts';

const looks = [
  { at: 1000, cpuSeconds: 0, bytes: 10 },
  { at: 2000, cpuSeconds: 1, bytes: 30 },
  { at: 3000, cpuSeconds: 3, bytes: 20 },
];

it('marks are read from lines, whatever the name of a step', () => {
  expect(readMarks('1000 Astro: pages\n2500 cards\n')).toEqual([
    { at: 1000, name: 'Astro: pages' },
    { at: 2500, name: 'cards' },
  ]);
});

describe('a step', () => {
  it('costs what was taken until the next begins, between two looks in proportion', () => {
    const marks = [
      { at: 1000, name: 'one' },
      { at: 2500, name: 'two' },
    ];
    const costs = stepCosts(marks, looks, 3000);
    expect(costs.get('one')).toEqual({ wallSeconds: 1.5, cpuSeconds: 2, peakBytes: 30 });
    expect(costs.get('two')).toEqual({ wallSeconds: 0.5, cpuSeconds: 1, peakBytes: 20 });
  });

  it('that comes again is added up', () => {
    const marks = ['one', 'two', 'one'].map((name, place) => ({ at: 1000 * (place + 1), name }));
    const costs = stepCosts(marks, looks, 4000);
    expect([...costs.keys()]).toEqual(['one', 'two']);
    expect(costs.get('one')).toEqual({ wallSeconds: 2, cpuSeconds: 1, peakBytes: 30 });
  });
});
