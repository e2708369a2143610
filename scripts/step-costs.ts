import type { Look, ProcessCost } from './process-cost.ts';

/** When a step began, in milliseconds as `Date.now()` gives it. */
export interface StepMark {
  at: number;
  name: string;
}

/** Reads the lines that a build writes as it comes from step to step. */
export function readMarks(text: string): StepMark[] {
  return [...text.matchAll(/^(\d+) (.+)$/gm)].map(([, at, name = '']) => ({
    at: Number(at),
    name,
  }));
}

/** The processor time up to a moment, between two looks in proportion. */
function cpuAt(looks: readonly Look[], at: number): number {
  const next = looks.findIndex((look) => look.at >= at);
  const after = looks[next];
  if (!after) return looks.at(-1)?.cpuSeconds ?? 0;
  const before = looks[next - 1];
  if (!before) return after.cpuSeconds;
  const share = (at - before.at) / (after.at - before.at);
  return before.cpuSeconds + share * (after.cpuSeconds - before.cpuSeconds);
}

/**
 * What each step of a command cost: a step lasts until the next begins, and one that comes again is
 * added up. What was held at the looks within a step is its memory.
 *
 * @param marks when steps began, in order.
 * @param looks what the command's processes had taken at moments, in order.
 * @param end when the command ended, in milliseconds as `Date.now()` gives it.
 */
export function stepCosts(
  marks: readonly StepMark[],
  looks: readonly Look[],
  end: number,
): Map<string, ProcessCost> {
  const costs = new Map<string, ProcessCost>();
  for (const [place, { at, name }] of marks.entries()) {
    const until = marks[place + 1]?.at ?? end;
    const sum = costs.get(name) ?? { wallSeconds: 0, cpuSeconds: 0, peakBytes: 0 };
    const within = looks.filter((look) => look.at >= at && look.at <= until);
    costs.set(name, {
      wallSeconds: sum.wallSeconds + (until - at) / 1000,
      cpuSeconds: sum.cpuSeconds + cpuAt(looks, until) - cpuAt(looks, at),
      peakBytes: Math.max(sum.peakBytes, ...within.map(({ bytes }) => bytes)),
    });
  }
  return costs;
}
