import type { SourceAnswer } from './ask.ts';

/** What is known of an address outside the site. */
export interface SourceRecord {
  /** The day it was last asked, as `2026-11-22`. */
  asked: string;
  /** The last answer. */
  result: SourceAnswer['result'];
  status?: number | undefined;
  movedTo?: string | undefined;
  reason?: string | undefined;
  /** The last day it was there. */
  lastReached?: string | undefined;
}

/** Reads the record's text: what is known of each address. */
export function readRecord(text: string): Record<string, SourceRecord> {
  return text.trim() === '' ? {} : (JSON.parse(text) as Record<string, SourceRecord>);
}

/**
 * Writes the record anew: the addresses that were asked just now, in order, each with the day on
 * which it was last there. What the content no longer names is left out.
 *
 * @param day today, as `2026-11-22`.
 */
export function recordText(
  before: Record<string, SourceRecord>,
  answers: readonly SourceAnswer[],
  day: string,
): string {
  const record = Object.fromEntries(
    answers
      .toSorted((a, b) => (a.url < b.url ? -1 : 1))
      .map(({ url, ...answer }): [string, SourceRecord] => {
        const isThere = answer.result === 'reached' || answer.result === 'moved';
        const lastReached = isThere ? day : before[url]?.lastReached;
        return [url, { asked: day, ...answer, lastReached }];
      }),
  );
  return `${JSON.stringify(record, undefined, 2)}\n`;
}
