/** How a cost grows from one size to a larger one. */
export interface Growth {
  /** By how much it grows when the size grows tenfold. */
  perTenfold: number;
  /** By how much it would if it grew as n log n. */
  allowed: number;
  /** Whether it grows faster than that. */
  isTooFast: boolean;
}

/** A size and what it costs. */
export interface SizedCost {
  size: number;
  cost: number;
}

/**
 * How a cost grows between two sizes, the smaller first; `undefined` where it cannot be told, as the
 * smaller costs nothing that could be measured. `n log n` grows tenfold size by 10 log(10 n) / log(n).
 */
export function growthBetween(small: SizedCost, large: SizedCost): Growth | undefined {
  if (small.cost <= 0 || small.size >= large.size) return undefined;
  const tenfolds = Math.log10(large.size / small.size);
  const perTenfold = (large.cost / small.cost) ** (1 / tenfolds);
  const ratio = (large.size * Math.log(large.size)) / (small.size * Math.log(small.size));
  const allowed = ratio ** (1 / tenfolds);
  return { perTenfold, allowed, isTooFast: perTenfold > allowed };
}
