import GithubSlugger from 'github-slugger';
import { isoDay } from './dates.ts';

/** An entry as the change log needs it. */
export interface ChangingEntry {
  data: { changes: readonly { date: Date; note: string }[] };
}

/** One note, and the entries it was made of. */
export interface NotedChange<Entry> {
  note: string;
  /** An id for the note's heading, unique among all days. */
  anchor: string;
  entries: Entry[];
}

/** What changed on one day. */
export interface ChangeDay<Entry> {
  day: Date;
  iso: string;
  notes: NotedChange<Entry>[];
}

/** Gathers the change logs of entries by day, the newest first, and equal notes into one. */
export function changesByDay<Entry extends ChangingEntry>(
  entries: readonly Entry[],
): ChangeDay<Entry>[] {
  const days = new Map<string, Map<string, Entry[]>>();
  for (const entry of entries) {
    for (const { date, note } of entry.data.changes) {
      const notes = days.get(isoDay(date)) ?? new Map<string, Entry[]>();
      const changed = notes.get(note);
      if (changed) changed.push(entry);
      else notes.set(note, [entry]);
      days.set(isoDay(date), notes);
    }
  }
  const slugger = new GithubSlugger();
  return [...days.entries()]
    .sort(([a], [b]) => b.localeCompare(a, 'en'))
    .map(([iso, notes]) => ({
      day: new Date(iso),
      iso,
      notes: [...notes].map(([note, changed]) => ({
        note,
        anchor: slugger.slug(`${iso} ${note}`),
        entries: changed,
      })),
    }));
}

/** How many changes of entries some days tell of. */
export function countChanges(days: readonly ChangeDay<unknown>[]): number {
  return days.flatMap(({ notes }) => notes).reduce((sum, { entries }) => sum + entries.length, 0);
}

/** The first changes of some days, as many as a page has room for. */
export function firstChanges<Entry>(
  days: readonly ChangeDay<Entry>[],
  room: number,
): ChangeDay<Entry>[] {
  const shown: ChangeDay<Entry>[] = [];
  let left = room;
  for (const day of days) {
    if (left <= 0) break;
    const notes: NotedChange<Entry>[] = [];
    for (const note of day.notes) {
      if (left <= 0) break;
      notes.push({ ...note, entries: note.entries.slice(0, left) });
      left -= note.entries.length;
    }
    shown.push({ ...day, notes });
  }
  return shown;
}

/** A year or a month with what changed in it. */
export interface ChangePeriod<Entry> {
  /** As in `2026` or `2026-11`. */
  period: string;
  /** How many changes of entries it has. */
  count: number;
  days: ChangeDay<Entry>[];
  /** The months of a year that has too many changes for one page; else none. */
  parts: ChangePeriod<Entry>[];
}

/** How long the names of years and months are. */
const LENGTHS = [4, 7];

/**
 * Parts changes by years, and what is too long for a page by months. A period, once past,
 * stays as it is, so its address can be for good.
 *
 * @param days the newest first.
 * @param longest how many changes a page may tell of.
 */
export function changePeriods<Entry>(
  days: readonly ChangeDay<Entry>[],
  longest: number,
  [length, ...shorter]: readonly number[] = LENGTHS,
): ChangePeriod<Entry>[] {
  if (length === undefined) return [];
  return [...Map.groupBy(days, ({ iso }) => iso.slice(0, length))].map(([period, own]) => {
    const count = countChanges(own);
    const parts = count > longest ? changePeriods(own, longest, shorter) : [];
    return { period, count, days: own, parts };
  });
}

/** Lists periods with all those within them, the newest first. */
export function periodsWithin<Entry>(
  periods: readonly ChangePeriod<Entry>[],
): ChangePeriod<Entry>[] {
  return periods.flatMap((period) => [period, ...periodsWithin(period.parts)]);
}
