import type { ProcessCost } from '../process-cost.ts';
import type { Reading } from './reading.ts';

/** What was measured of one site, in one size. */
export interface Result {
  /** What the site was made with, as tables call it. */
  title: string;
  /** What building it cost, also when it failed. */
  cost?: ProcessCost;
  reading?: Reading;
  /** What went wrong, in few words. */
  failure?: string;
}

/** All sites in one size. */
export interface Comparison {
  /** How many essays there are. */
  essays: number;
  /** How many pages the peers were given. */
  pages: number;
  /** What was searched for. */
  query: string;
  /** This site's, beside which the others are put. */
  fulcrum: Result | undefined;
  peers: Result[];
}

/** One thing that is measured of each site. */
export interface Measure {
  /** The head of its column. */
  name: string;
  /** The figure; `undefined` where it was not measured. */
  of: (result: Result) => number | undefined;
  /** The figure as text. */
  format: (figure: number) => string;
}

/** A number to two digits, or to as many as its whole part has. */
export function short(figure: number): string {
  if (figure === 0) return '0';
  // What would be rounded up to the next digit is shortened as that.
  const rounded = Number(figure.toPrecision(2));
  if (rounded >= 10) return figure.toFixed(0);
  return rounded.toFixed(rounded >= 1 ? 1 : 2);
}

const seconds = (figure: number) => `${figure.toFixed(1)} s`;
const megabytes = (figure: number) => `${short(figure / 1e6)} MB`;
const kilobytes = (figure: number) => `${(figure / 1000).toFixed(1)} kB`;
const milliseconds = (figure: number) => `${figure.toFixed(0)} ms`;

/** What is measured, in the order of the columns. */
export const measures: readonly Measure[] = [
  { name: 'build', of: ({ cost }) => cost?.wallSeconds, format: seconds },
  { name: 'CPU', of: ({ cost }) => cost?.cpuSeconds, format: seconds },
  { name: 'memory', of: ({ cost }) => cost?.peakBytes, format: megabytes },
  { name: 'first load', of: ({ reading }) => reading?.firstLoad.bytes, format: kilobytes },
  { name: 'requests', of: ({ reading }) => reading?.firstLoad.requests, format: String },
  {
    name: 'until loaded',
    of: ({ reading }) => reading?.firstLoad.beforeLoaded.bytes,
    format: kilobytes,
  },
  { name: 'search', of: ({ reading }) => reading?.firstResult.bytes, format: kilobytes },
  {
    name: 'first result',
    of: ({ reading }) => reading?.firstResult.milliseconds,
    format: milliseconds,
  },
];

/** How many times as much a peer takes as this site; `undefined` where either was not measured. */
export function ratio(measure: Measure, peer: Result, fulcrum: Result): number | undefined {
  const [own, others] = [measure.of(fulcrum), measure.of(peer)];
  return own === undefined || others === undefined || own === 0 ? undefined : others / own;
}
