import { describe, expect, it } from 'vitest';
import { stemOf } from '../search/words.ts';
import type { IndexRecord } from './records.ts';
import { TextWords } from './text-words.ts';
import { prune, weighWords, type WeighedWords } from './weights.ts';

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

/** What the words of a section weigh, by their stems. */
function weightsOf(section: IndexRecord): Map<string, number> {
  const words = new TextWords(new Set());
  const { stems, weights } = weighWords(section, words);
  return new Map(Array.from(stems, (stem, place) => [words.stem(stem), weights[place] ?? 0]));
}

describe('a word weighs', () => {
  const weights = weightsOf(record({}, ['claim']));
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
    const whole = weightsOf(record({ anchor: undefined }));
    expect([...whole.keys()]).toEqual(
      expect.arrayContaining(['title', 'ratchet', 'summary'].map(stemOf)),
    );
  });
});

describe('what is left out', () => {
  const [common, rare, other] = [0, 1, 2];
  /** The words of a section, by the numbers of their stems. */
  const words = (entries: [number, number][]): WeighedWords => ({
    stems: Uint32Array.from(entries, ([stem]) => stem),
    weights: Float32Array.from(entries, ([, weight]) => weight),
  });
  const left = (
    sections: WeighedWords[],
    kept: number,
    worthOf: (place: number) => number = () => 1,
  ) => prune(sections, kept, worthOf).map(({ stems }) => [...stems]);

  it('tells least about its section', () => {
    const first = words([
      [common, 1],
      [rare, 1],
    ]);
    const second = words([
      [common, 2],
      [other, 1],
    ]);
    expect(left([first, second], 3)).toEqual([[rare], [common, other]]);
  });

  it('is never the last place of a word, or the last word of a section', () => {
    const [one = [], two = []] = left(
      [
        words([
          [0, 1],
          [1, 1],
        ]),
        words([[0, 1]]),
      ],
      0,
    );
    expect(new Set([...one, ...two])).toEqual(new Set([0, 1]));
    expect(two).toHaveLength(1);
  });

  it('spares the sections that are worth more', () => {
    const essay = words([
      [common, 1],
      [rare, 1],
    ]);
    const topic = words([
      [common, 1],
      [other, 1],
    ]);
    const [ofEssay, ofTopic] = left([essay, topic], 3, (place) => (place === 0 ? 2 : 1));
    expect(ofEssay).toContain(common);
    expect(ofTopic).not.toContain(common);
  });

  it('leaves what stays its weight', () => {
    const [first] = prune(
      [
        words([
          [common, 1],
          [rare, 3],
        ]),
        words([[common, 2]]),
      ],
      1,
      () => 1,
    );
    expect(first).toEqual(words([[rare, 3]]));
  });
});
