// cspell:ignore tdur

/** An event of a trace, as Chromium writes it (Trace Event Format); times are in microseconds. */
export interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  /** The time that went by on a clock. */
  dur?: number;
  /** The time that the thread itself worked. */
  tdur?: number;
}

/** How much slower than this machine a reader's is, as Lighthouse has it for a phone. */
export const SLOWDOWN = 4;

/** A task of a page's thread. */
export interface Task {
  /** When it began, in the trace's own time. */
  start: number;
  /** How long it takes a reader's machine, in milliseconds. */
  duration: number;
}

/** The tasks of the thread that an event is of, from its time on. */
function runsOf(events: readonly TraceEvent[], event: TraceEvent): TraceEvent[] {
  return events
    .filter(({ name, ph }) => ph === 'X' && /(?:^|::)RunTask$/.test(name))
    .filter(({ pid, tid, ts }) => pid === event.pid && tid === event.tid && ts >= event.ts);
}

/**
 * How many times as long as a thread worked its tasks took on a clock: 1 where it had a processor to
 * itself, more on a busy machine.
 *
 * @param event an event of the thread, before whose time nothing counts.
 */
export function contentionFrom(events: readonly TraceEvent[], event: TraceEvent): number {
  const sum = (time: 'dur' | 'tdur') =>
    runsOf(events, event).reduce((total, run) => total + (run[time] ?? 0), 0);
  return Math.max(1, sum('dur') / sum('tdur') || 1);
}

/**
 * The tasks of the thread that an event is of. What counts is the time that the thread worked, four
 * times over, and not the time on a clock: there, a busy machine makes any task a long one.
 *
 * @param event an event of the thread, before whose time nothing counts.
 */
export function tasksFrom(events: readonly TraceEvent[], event: TraceEvent): Task[] {
  return runsOf(events, event).map(({ ts, tdur = 0 }) => ({
    start: ts,
    duration: (tdur * SLOWDOWN) / 1000,
  }));
}
