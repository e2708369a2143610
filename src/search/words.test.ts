// cspell:ignore RÉSUMÉ behaviour isnt oncall organisation prioritising rize selfservice
import { describe, expect, it } from 'vitest';
import { compoundsOf, placedWordsOf, searchStemsOf, stemOf, wordsOf } from './words.ts';

const texts = (text: string) => wordsOf(text).map((word) => word.text);

describe('the words of a text', () => {
  it.each([
    ['Who should switch first?', ['who', 'should', 'switch', 'first']],
    ['on-call, self–service', ['on', 'call', 'self', 'service']],
    ['Stripe’s page isn’t theirs', ['stripe', 'page', 'isnt', 'theirs']],
    ['Café RÉSUMÉ naïve', ['cafe', 'resume', 'naive']],
    ['70% of 1,500', ['70', 'of', '1', '500']],
    ['<img src=x onerror=alert(1)>', ['img', 'src', 'x', 'onerror', 'alert', '1']],
    ['?!…', []],
  ])('%s', (text, words) => {
    expect(texts(text)).toEqual(words);
  });

  it('keep their places in it', () => {
    const text = 'A café’s on-call';
    expect(placedWordsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'A',
      'café’s',
      'on',
      'call',
    ]);
  });

  it('tell what says too little to be searched for', () => {
    const said = wordsOf('how do I get my team to really want this').filter(
      ({ isStopWord }) => !isStopWord,
    );
    expect(said.map(({ text }) => text)).toEqual(['team']);
  });
});

describe('two words have one stem', () => {
  it.each([
    ['migration', 'migrations'],
    ['migrate', 'migrating'],
    ['organisation', 'organization'],
    ['prioritising', 'prioritizing'],
    ['behaviour', 'behavior'],
    ['eight', '8'],
    ['fifty', '50'],
  ])('%s and %s', (a, b) => {
    expect(stemOf(a)).toBe(stemOf(b));
  });

  it.each([
    ['rise', 'rize'],
    ['four', 'for'],
    ['hour', 'hor'],
  ])('but not %s and %s', (a, b) => {
    expect(stemOf(a)).not.toBe(stemOf(b));
  });
});

describe('compounds', () => {
  it('are what a text writes with a hyphen, as one word', () => {
    expect(compoundsOf('An on-call Self-service team, end-to-end')).toEqual([
      'oncall',
      'selfservice',
    ]);
  });

  it('are found when they are written as two words', () => {
    const compounds = new Set(['oncall']);
    expect(searchStemsOf('on call load', compounds)).toEqual(
      searchStemsOf('on-call load', compounds),
    );
    expect(searchStemsOf('on call', compounds)).toContain(stemOf('oncall'));
  });
});
