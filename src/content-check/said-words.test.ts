import { describe, expect, it } from 'vitest';
import { SaidWords } from './said-words.ts';

const words = () => {
  const said = new SaidWords();
  for (const text of ['Teams migrate.', 'A migration stalls.']) said.add(text);
  return said;
};

describe('a phrase is said', () => {
  it('in other forms of its words', () => {
    expect(words().has('migrating team')).toBe(true);
  });

  it('whose words stand in several texts', () => {
    expect(words().has('stalled teams')).toBe(true);
  });

  it('after one that is not', () => {
    const said = words();
    expect(said.has('velocity')).toBe(false);
    expect(said.has('team')).toBe(true);
  });
});

it('a phrase of which one word stands nowhere is not said', () => {
  expect(words().has('team velocity')).toBe(false);
});
