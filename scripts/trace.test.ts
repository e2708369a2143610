// cspell:ignore tdur
import { describe, expect, it } from 'vitest';
import { contentionFrom, tasksFrom, type TraceEvent } from './trace.ts';

const paint: TraceEvent = { name: 'firstContentfulPaint', ph: 'R', pid: 1, tid: 1, ts: 100 };
const task = (own: Partial<TraceEvent>): TraceEvent => ({
  name: 'ThreadControllerImpl::RunTask',
  ph: 'X',
  pid: 1,
  tid: 1,
  ts: 200,
  dur: 20_000,
  tdur: 10_000,
  ...own,
});
const others = [
  task({ ts: 50 }),
  task({ tid: 2, tdur: 90_000 }),
  task({ pid: 2, tdur: 90_000 }),
  task({ name: 'Layout', tdur: 90_000 }),
];

describe('of the tasks of a thread', () => {
  it('those from an event on count, by the time that the thread worked, four times over', () => {
    expect(tasksFrom([paint, ...others, task({})], paint)).toEqual([{ start: 200, duration: 40 }]);
  });

  it('what they took on a clock is told beside what the thread worked', () => {
    const events = [paint, ...others, task({}), task({ ts: 300, dur: 40_000, tdur: 10_000 })];
    expect(contentionFrom(events, paint)).toBe(3);
  });

  it('no machine is quicker than its own work', () => {
    expect(contentionFrom([task({ dur: 5000 })], paint)).toBe(1);
    expect(contentionFrom([], paint)).toBe(1);
  });
});
