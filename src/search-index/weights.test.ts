import { describe, expect, it } from 'vitest';
import { stemOf } from '../search/words.ts';
import type { IndexRecord } from './records.ts';
import { TextWords } from './text-words.ts';
import { prune, weighWords } from './weights.ts';

const record = (fields: Partial<IndexRecord['section']>, claims: string[] = []): IndexRecord => ({
  page: {
    url: '/a/',
    title: 'The title',
    kind: 'topic',
    themes: [],
    summary: 'A summary.',
    names: ['ratchet'],
    whole: { claims: [], askedAs: [], bestFor: [], conditions: [] },
    sections: {},
  },
  section: { anchor: 'one', heading: 'Heading', text: 'text text once', ...fields },
  planted: { claims, askedAs: ['never weighed'], bestFor: [], conditions: [] },
  url: '/a/#one',
});

describe('a word weighs', () => {
  const weights = weighWords(record({}, ['claim']), new TextWords(new Set()));
  const weight = (word: string) => weights.get(stemOf(word)) ?? 0;

  it('more in a heading than in a claim, and in a claim than in the text', () => {
    expect(weight('heading')).toBeGreaterThan(weight('claim'));
    expect(weight('claim')).toBeGreaterThan(weight('once'));
  });

  it('more when it stands several times, but not as much more', () => {
    expect(weight('text')).toBeGreaterThan(1);
    expect(weight('text')).toBeLessThan(2);
  });

  it('nothing when it only stands in a question: these are found by themselves', () => {
    expect(weights.has(stemOf('weighed'))).toBe(false);
  });

  it('for the page as a whole, by its title, names and summary, too', () => {
    const whole = weighWords(record({ anchor: undefined }), new TextWords(new Set()));
    expect([...whole.keys()]).toEqual(
      expect.arrayContaining(['title', 'ratchet', 'summary'].map(stemOf)),
    );
  });
});

describe('what is left out', () => {
  const words = (entries: Record<string, number>) => new Map(Object.entries(entries));

  it('tells least about its section', () => {
    const first = words({ common: 1, rare: 1 });
    const second = words({ common: 2, other: 1 });
    prune(
      new Map([
        ['a', first],
        ['b', second],
      ]),
      3,
      () => 1,
    );
    expect([...first.keys()]).toEqual(['rare']);
    expect([...second.keys()]).toEqual(['common', 'other']);
  });

  it('is never the last place of a word, or the last word of a section', () => {
    const first = words({ a: 1, b: 1 });
    const second = words({ a: 1 });
    prune(
      new Map([
        ['x', first],
        ['y', second],
      ]),
      0,
      () => 1,
    );
    expect(new Set([...first.keys(), ...second.keys()])).toEqual(new Set(['a', 'b']));
    expect(second.size).toBe(1);
  });

  it('spares the sections that are worth more', () => {
    const essay = words({ common: 1, one: 1 });
    const topic = words({ common: 1, two: 1 });
    prune(
      new Map([
        ['essay', essay],
        ['topic', topic],
      ]),
      3,
      (each) => (each === 'essay' ? 2 : 1),
    );
    expect(essay.has('common')).toBe(true);
    expect(topic.has('common')).toBe(false);
  });
});
