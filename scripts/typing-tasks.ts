import type { Browser, Page } from 'playwright-core';
import { tasksFrom, type TraceEvent } from './trace.ts';

/** How long a reader takes from letter to letter, in milliseconds. */
const BEAT = 90;

/** How long after the last letter it is still looked, in milliseconds. */
const REST = 700;

/** The name by which each letter is found in a trace. */
const LETTER = 'a letter is typed';

/**
 * The longest task after each letter, in milliseconds of a processor that is four times as slow.
 *
 * @throws when the trace has not every letter.
 */
function longestTasks(events: readonly TraceEvent[], letters: number): number[] {
  const marks = events.filter(({ name }) => name === LETTER).sort((a, b) => a.ts - b.ts);
  const [first] = marks;
  if (!first || marks.length !== letters) throw new Error('The trace has not every letter.');
  const tasks = tasksFrom(events, first);
  return marks.map(({ ts }, place) => {
    const end = marks[place + 1]?.ts ?? Infinity;
    const own = tasks.filter(({ start }) => start >= ts && start < end);
    return Math.max(0, ...own.map(({ duration }) => duration));
  });
}

/**
 * Types a text letter by letter into the field that has the focus, and finds the longest task after
 * each, as `tasksFrom` reckons it.
 *
 * @returns the length of each letter's longest task, in milliseconds.
 */
export async function typeAndTrace(browser: Browser, page: Page, text: string): Promise<number[]> {
  await page.evaluate((name) => {
    addEventListener('keydown', () => performance.mark(name), { capture: true });
  }, LETTER);
  await browser.startTracing(page, { categories: ['-*', 'toplevel', 'blink.user_timing'] });
  for (const letter of text) {
    await page.keyboard.press(letter === ' ' ? 'Space' : letter);
    await page.waitForTimeout(BEAT);
  }
  await page.waitForTimeout(REST);
  const trace = JSON.parse((await browser.stopTracing()).toString()) as {
    traceEvents: TraceEvent[];
  };
  return longestTasks(trace.traceEvents, text.length);
}

/**
 * The median of each letter over several typings. What is long every time at the same letter is the
 * site's doing; what is long once, the machine's.
 */
export function medians(runs: readonly (readonly number[])[]): number[] {
  const [first = []] = runs;
  return first.map((_, place) => {
    const own = runs.map((run) => run[place] ?? 0).sort((a, b) => a - b);
    return own[Math.floor(own.length / 2)] ?? 0;
  });
}
