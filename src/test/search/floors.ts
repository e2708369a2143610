import type { Query } from './queries.ts';

/** The least that search has to reach, as shares from 0 to 1. */
export interface Floor {
  first: number;
  inThree: number;
}

/**
 * What search reached when these were last set, less one or two queries of each kind: what falls
 * below was lost, not missed by chance. Raise them when search gets better.
 */
export const floors: Record<'tuned' | 'setAside', Record<Query['kind'], Floor>> = {
  tuned: {
    term: { first: 0.96, inThree: 0.99 },
    everyday: { first: 0.83, inThree: 0.955 },
    misspelt: { first: 0.94, inThree: 0.985 },
    long: { first: 0.91, inThree: 0.97 },
  },
  setAside: {
    term: { first: 0.9, inThree: 0.95 },
    everyday: { first: 0.87, inThree: 0.94 },
    misspelt: { first: 0.9, inThree: 0.96 },
    long: { first: 0.76, inThree: 0.93 },
  },
};
