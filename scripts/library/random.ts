import { createHash } from 'node:crypto';

/** A stream of numbers that look random and are the same each time for one key. */
export interface Random {
  /** The next number, from 0 up to but not including 1. */
  next: () => number;
  /** The next whole number below a limit. */
  below: (limit: number) => number;
  /** A copy of a list in another order (Fisher and Yates). */
  shuffle: <Item>(items: readonly Item[]) => Item[];
}

/**
 * Starts a stream for a key: the generator sfc32 by Chris Doty-Humphrey, seeded with the
 * key's SHA-256, so that the stream of one page depends on no other page.
 */
export function randomOf(key: string): Random {
  const seed = createHash('sha256').update(key).digest();
  let a = seed.readInt32LE(0);
  let b = seed.readInt32LE(4);
  let c = seed.readInt32LE(8);
  let counter = seed.readInt32LE(12);
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    next,
    below,
    shuffle: (items) => {
      const shuffled = [...items];
      for (let last = shuffled.length - 1; last > 0; last -= 1) {
        const other = below(last + 1);
        const moved = shuffled[last];
        const taken = shuffled[other];
        if (moved === undefined || taken === undefined) continue;
        shuffled[last] = taken;
        shuffled[other] = moved;
      }
      return shuffled;
    },
  };
}
