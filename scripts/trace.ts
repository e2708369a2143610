// cspell:ignore tdur

/** An event of a trace, as Chromium writes it (Trace Event Format); times are in microseconds. */
export interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  /** The time that the thread itself worked. */
  tdur?: number;
}

/** How much slower than this machine a reader's is, as Lighthouse has it for a phone. */
const SLOWDOWN = 4;

/** A task of a page's thread. */
export interface Task {
  /** When it began, in the trace's own time. */
  start: number;
  /** How long it takes a reader's machine, in milliseconds. */
  duration: number;
}

/**
 * The tasks of the thread that an event is of. What counts is the time that the thread worked, four
 * times over, and not the time on a clock: there, a busy machine makes any task a long one.
 *
 * @param event an event of the thread, before whose time nothing counts.
 */
export function tasksFrom(events: readonly TraceEvent[], event: TraceEvent): Task[] {
  return events
    .filter(({ name, ph }) => ph === 'X' && /(?:^|::)RunTask$/.test(name))
    .filter(({ pid, tid, ts }) => pid === event.pid && tid === event.tid && ts >= event.ts)
    .map(({ ts, tdur = 0 }) => ({ start: ts, duration: (tdur * SLOWDOWN) / 1000 }));
}
