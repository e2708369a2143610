import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** The kinds of query: the essays' own terms, readers' own words, slips of the hand, whole questions. */
export const queryKinds = ['term', 'everyday', 'misspelt', 'long'] as const;

/** Something a reader types, and the section that answers it. */
export interface Query {
  query: string;
  kind: (typeof queryKinds)[number];
  /** The slug of the essay that answers it better than the other nine. */
  essay: string;
  /** The anchor of the section that does. */
  section: string;
}

const read = (name: string) =>
  parse(readFileSync(new URL(name, import.meta.url), 'utf8')) as Query[];

/** The queries that search may be tuned on. */
export const tunedQueries = read('./queries.yaml');

/** The queries that it never was. */
export const setAsideQueries = read('./queries-set-aside.yaml');
