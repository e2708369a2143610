import { pageUrl } from '../lib/urls.ts';
import { make } from './elements.ts';
import type { Plan } from './plan.ts';
import { writeQuery, type Query } from './query.ts';

/** The query as the reader would have written it without slips. */
function mended(words: string, { corrections }: Plan): string {
  return corrections.reduce(
    (text, { typed, taken }) => text.replace(new RegExp(`\\b${typed}\\b`, 'iu'), taken),
    words,
  );
}

/** Says which words were taken for others, with a way back; nothing where none was. */
export function correctionLine(plan: Plan, query: Query): (Node | string)[] {
  if (plan.corrections.length === 0) return [];
  const asTyped = pageUrl('search') + writeQuery({ ...query, asTyped: true });
  return [
    'Showing results for ',
    make('strong', {}, mended(query.words, plan)),
    '; search for ',
    make('a', { href: asTyped }, query.words),
    ' instead.',
  ];
}
