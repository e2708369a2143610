// cspell:ignore migrat qrstuvwx
import { describe, expect, it } from 'vitest';
import { fromSteps } from '../search/word-files.ts';
import { stemOf } from '../search/words.ts';
import type { IndexRecord } from './records.ts';
import type { SearchSource, SourcePage } from './source.ts';
import { TextWords } from './text-words.ts';
import { makeWordFiles } from './word-files.ts';
import { WordUses } from './word-uses.ts';

const planted = { claims: [], askedAs: [], bestFor: [], conditions: [] };
const page: SourcePage = {
  url: '/topics/debt/',
  title: 'Technical debt',
  kind: 'topic',
  themes: [],
  summary: 'Shortcomings that build up.',
  names: ['cruft'],
  whole: planted,
  sections: {},
};
const record = (place: number, text: string, fields: Partial<IndexRecord['planted']> = {}) => ({
  page,
  section: { anchor: `s${place}`, heading: 'Heading', text },
  planted: { ...planted, ...fields },
  url: `/topics/debt/#s${place}`,
});
const records: IndexRecord[] = [
  record(0, 'Teams migrate and teams wait', { askedAs: ['Who migrates?', 'Why wait?'] }),
  record(1, 'A team waits', { askedAs: ['When do teams migrate?'], bestFor: ['waiting'] }),
];
const source: SearchSource = {
  pages: [page],
  thesaurus: [{ means: ['migrate', 'move to it'], said: ['switch over', 'swap'] }],
};

function filesOf(records: readonly IndexRecord[], indexed: Record<string, number[]> = {}) {
  const uses = new WordUses(new TextWords(new Set()));
  for (const [place, record] of records.entries()) uses.addTexts(place, record);
  for (const [place, record] of records.entries()) uses.addQuestions(place, record);
  const places = Object.entries(indexed).map(([stem, own]) => [stem, new Set(own)] as const);
  return makeWordFiles(source, records, uses, new Map(places));
}
const files = filesOf(records, { [stemOf('teams')]: [0] });
const fileWith = (stem: string) => files.get(stem.slice(0, 2)) ?? files.get(stem.slice(0, 3));

describe('of a word is known', () => {
  const [form, sections, questions, faint] = fileWith('team')?.words[stemOf('teams')] ?? [];

  it('the form that stands most often', () => {
    expect(form).toBe('teams');
  });

  it('in how many sections it stands', () => {
    expect(sections).toBe(2);
  });

  it('the questions that have it, numbered through all sections', () => {
    expect(fromSteps(questions ?? [])).toEqual([2]);
    const entry = fileWith('migrat')?.words[stemOf('migrate')];
    expect(fromSteps(entry?.[2] ?? [])).toEqual([0, 2]);
  });

  it('where it stands though the index leaves it out', () => {
    expect(fromSteps(faint ?? [])).toEqual([1]);
  });
});

it('what readers say is kept with the guide’s words for it, without those that say nothing', () => {
  const key = [stemOf('switch'), 'over'].join(' ');
  expect(fileWith('switch')?.said[key]).toEqual([stemOf('migrate'), stemOf('move')]);
});

it('a topic’s other names stand for its title', () => {
  expect(fileWith('cruft')?.said[stemOf('cruft')]).toEqual([
    ['technical', 'debt'].map(stemOf).join(' '),
  ]);
});

it('a term’s best answer is the place of its section', () => {
  expect(fileWith('wait')?.best[stemOf('waiting')]).toBe(1);
});

it('what grows too long is parted by the third character', () => {
  const text = Array.from(
    { length: 200 },
    (_, n) =>
      `te${String.fromCharCode(97 + (n % 26))}${'abcdefgh'.charAt(n % 8)}${'qrstuvwx'.charAt(n / 26)}`,
  ).join(' ');
  const parted = filesOf([record(0, text)]);
  expect(parted.has('te')).toBe(false);
  expect([...parted.keys()].filter((name) => name.startsWith('te')).length).toBeGreaterThan(10);
});
