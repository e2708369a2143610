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
      days.set(isoDay(date), notes.set(note, [...(notes.get(note) ?? []), entry]));
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
