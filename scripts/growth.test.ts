import { describe, expect, it } from 'vitest';
import { growthBetween } from './growth.ts';

const between = (small: number, large: number, cost: (size: number) => number) =>
  growthBetween({ size: small, cost: cost(small) }, { size: large, cost: cost(large) });

describe('the growth of a cost', () => {
  it('is told for a tenfold size', () => {
    expect(between(10, 100, (size) => size)?.perTenfold).toBeCloseTo(10);
    expect(between(10, 1000, (size) => size)?.perTenfold).toBeCloseTo(10);
    expect(between(100, 200, (size) => size ** 2)?.perTenfold).toBeCloseTo(100);
  });

  it('may be that of n log n', () => {
    expect(between(100, 1000, (size) => size)?.allowed).toBeCloseTo(15);
    expect(between(10, 100, (size) => size)?.isTooFast).toBe(false);
    expect(between(10, 100, (size) => size * Math.log(size) ** 0.99)?.isTooFast).toBe(false);
    expect(between(10, 100, (size) => size ** 1.5)?.isTooFast).toBe(true);
  });

  it('cannot be told of what costs nothing', () => {
    expect(between(10, 100, () => 0)).toBeUndefined();
  });
});
