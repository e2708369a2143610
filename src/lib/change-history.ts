import type { Catalog, Essay, Guide, Theme, Topic } from './catalog.ts';
import {
  changePeriods,
  changesByDay,
  countChanges,
  type ChangeDay,
  type ChangePeriod,
} from './changes.ts';
import { LONGEST_LIST } from './list-bounds.ts';
import { addressUrl } from './urls.ts';

/** A page that says what changed on it. */
export type ChangedPage = Guide | Essay | Theme | Topic;

/** All that changed, the newest first. */
export interface ChangeHistory {
  days: ChangeDay<ChangedPage>[];
  /** The years, each with a page; none while one page tells of all. */
  years: ChangePeriod<ChangedPage>[];
}

/** Gathers what changed on all pages. */
export function changeHistory({ guides, essays, themes, topics }: Catalog): ChangeHistory {
  const days = changesByDay([...guides, ...essays, ...themes, ...topics]);
  const years = countChanges(days) > LONGEST_LIST ? changePeriods(days, LONGEST_LIST) : [];
  return { days, years };
}

/** The address of the page of a year or a month, named as in `2026-11`. */
export function periodUrl(period: string): string {
  return addressUrl(`/changes/${period}/`);
}
