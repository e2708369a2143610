import { describe, expect, it } from 'vitest';
import { lettersOf, partAToZ, partsWithin, shownLetters, type IndexPart } from './a-to-z.ts';

const titled = (...titles: string[]) => titles.map((title) => ({ title }));
const titles = ({ entries }: IndexPart<{ title: string }>) => entries.map(({ title }) => title);
const letters = (part: IndexPart<{ title: string }>) =>
  partsWithin(part).map(({ part: { letters: own } }) => own);

describe('an index from A to Z', () => {
  it('is one list while it is short enough, in the order of the titles', () => {
    const whole = partAToZ(titled('vision', 'Debt', 'éclair'), 3);
    expect(titles(whole)).toEqual(['Debt', 'éclair', 'vision']);
    expect(whole.parts).toEqual([]);
  });

  it('is parted by first letters when it is longer', () => {
    const whole = partAToZ(titled('Vision', 'Debt', 'Éclair', 'Draft'), 3);
    expect(whole.count).toBe(4);
    expect(titles(whole)).toEqual([]);
    expect(whole.parts.map((part) => [part.letters, ...titles(part)])).toEqual([
      ['d', 'Debt', 'Draft'],
      ['e', 'Éclair'],
      ['v', 'Vision'],
    ]);
  });

  it('parts a letter that has too many by the next letters', () => {
    const whole = partAToZ(titled('Debt', 'Draft', 'Drift', 'Vision'), 2);
    expect(letters(whole)).toEqual(['d', 'de', 'dr', 'v']);
  });

  it('passes over letters that tell nothing apart', () => {
    const whole = partAToZ(titled('Do it', 'Do as', 'Do or'), 2);
    expect(letters(whole)).toEqual(['doa', 'doi', 'doo']);
  });

  it('lists in a part itself what has no more letters', () => {
    const whole = partAToZ(titled('C', 'C++', 'Cache', 'Care', 'D'), 2);
    expect(letters(whole)).toEqual(['c', 'ca', 'd']);
    expect(titles(whole.parts[0] ?? whole)).toEqual(['C', 'C++']);
  });

  it('lists titles together that no letter tells apart', () => {
    expect(titles(partAToZ(titled('C', 'C#', 'C++'), 2))).toHaveLength(3);
  });

  it('makes no part of what is few', () => {
    const many = Array.from({ length: 30 }, (_, place) => `Essay ${place}`);
    const whole = partAToZ(titled('Debt', 'Vision', 'Vote', 'Void', ...many), 30);
    expect(whole.parts.map((part) => [part.letters, part.count])).toEqual([
      ['e', 30],
      ['v', 3],
    ]);
    expect(titles(whole)).toEqual(['Debt']);
  });

  it('tells the parts in which a part lies', () => {
    const whole = partAToZ(titled('Debt', 'Draft', 'Drift', 'Drop', 'Vision'), 2);
    const paths = partsWithin(whole).map(({ part, around }) => [...around, part].map(shownLetters));
    expect(paths).toContainEqual(['D', 'Dr', 'Dra']);
  });
});

describe('the parts of an index', () => {
  /** Titles as a library has them: some beginnings are common, and many share a long one. */
  const beginnings = ['Essay', 'On team', 'Essence'];
  const many = Array.from({ length: 5000 }, (_, number) => ({
    title: `${beginnings[number % 3] ?? ''} ${((number * 7919) % 4999).toString(36)}`,
  }));
  const whole = partAToZ(many, 100);

  it('hold every entry once', () => {
    const all = [whole, ...partsWithin(whole).map(({ part }) => part)].flatMap(titles);
    expect(all.sort()).toEqual(many.map(({ title }) => title).sort());
  });

  it('name no more entries and parts than a list may', () => {
    const sizes = partsWithin(whole).map(({ part }) => part.entries.length + part.parts.length);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(100);
  });

  it('are fewer than a tenth of the entries', () => {
    expect(partsWithin(whole).length).toBeLessThan(many.length / 10);
  });

  it('are still there when entries are added', () => {
    const before = letters(whole);
    const grown = letters(partAToZ([...many, ...titled('Economy', 'Essayist', 'Onboarding')], 100));
    expect(grown).toEqual(expect.arrayContaining(before));
  });
});

describe('a title', () => {
  it('is found by its letters and digits alone', () => {
    expect(lettersOf('“Éclair”, 2nd')).toBe('eclair2nd');
  });

  it('is found by a nought where it has none', () => {
    expect(lettersOf('…')).toBe('0');
  });
});
