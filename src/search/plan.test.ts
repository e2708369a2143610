// cspell:ignore oncall shoud strat stratgey
import { describe, expect, it } from 'vitest';
import { smallLexicon, smallTables } from '../test/search/small-library.ts';
import { filesFor, filesForMeanings, planQuery, termsOf } from './plan.ts';
import { stemOf } from './words.ts';

const lexicon = smallLexicon(
  {
    team: { sections: 4 },
    migration: { sections: 3 },
    upgrade: { sections: 2 },
    oncall: { sections: 1 },
    call: { sections: 2 },
    strategy: { sections: 2 },
    staff: { sections: 2 },
  },
  { 'switch over': ['migration'], crew: ['team'], 'on call': ['oncall'] },
  { 'tech debt': 1 },
);
const plan = (text: string, asTyped = false) =>
  planQuery(text, lexicon, smallTables, asTyped ? 'nothing' : 'the guide’s words');
const concepts = (text: string) =>
  plan(text).concepts.map(({ said, words, means }) => ({ said, words, means }));

describe('a query is planned', () => {
  it('without its stop words', () => {
    expect(concepts('how do we get a team to the migration ').map(({ said }) => said)).toEqual([
      'team',
      'migration',
    ]);
  });

  it('with its stop words where it has nothing else', () => {
    expect(concepts('who are they ')).toHaveLength(3);
  });

  it('with the guide’s words for the reader’s', () => {
    expect(concepts('crew ')).toEqual([
      { said: 'crew', words: [stemOf('crew')], means: [[stemOf('team')]] },
    ]);
  });

  it('with the longest phrase of the thesaurus as one thing', () => {
    expect(concepts('when to switch over the team ')).toEqual([
      { said: 'switch over', words: [stemOf('switch')], means: [[stemOf('migration')]] },
      { said: 'team', words: [stemOf('team')], means: [] },
    ]);
  });

  it('with compounds written as two words', () => {
    expect(concepts('on-call ')[0]?.means).toEqual([[stemOf('oncall')]]);
  });

  it('with the terms of all it may mean, once each', () => {
    expect(termsOf(plan('team crew '))).toEqual([stemOf('team'), stemOf('crew')]);
  });

  it('with the editors’ best answer', () => {
    expect(plan('Tech debt').best).toBe(1);
    expect(plan('tech debt team').best).toBeUndefined();
  });
});

describe('a word that nobody has written', () => {
  it('is taken for the nearest that somebody has', () => {
    const { concepts: found, corrections } = plan('stratgey team ');
    expect(found[0]?.words).toEqual([stemOf('strategy')]);
    expect(corrections).toEqual([{ typed: 'stratgey', taken: 'strategy' }]);
  });

  it('stays as it is when the reader says so', () => {
    const { corrections, unknown } = plan('stratgey team', true);
    expect(corrections).toEqual([]);
    expect(unknown).toEqual(['stratgey']);
  });

  it('is left out and told when it is near nothing', () => {
    expect(plan('zebra team ')).toMatchObject({ unknown: ['zebra'], corrections: [] });
  });

  it('may be a slip in a stop word, once it is no slip in a word of the guide', () => {
    expect(plan('shoud team ').unknown).toEqual(['shoud']);
    const all = planQuery('shoud team ', lexicon, smallTables, 'all words');
    expect(all.unknown).toEqual([]);
    expect(all.concepts.map(({ said }) => said)).toEqual(['team']);
  });

  it('may still be being typed', () => {
    const { concepts: found, corrections } = plan('team strat');
    expect(corrections).toEqual([]);
    expect(found[1]?.means).toEqual([[stemOf('strategy')]]);
    expect(plan('strat team').concepts[0]?.said).not.toBe('strat');
  });

  it('is neither sought nor given up while it is a letter or two', () => {
    expect(plan('team st')).toMatchObject({ unfinished: 'st', unknown: [], corrections: [] });
    expect(concepts('team st').map(({ said }) => said)).toEqual(['team']);
    expect(plan('team st ').unknown).toEqual(['st']);
  });
});

it('widens only what stands nowhere in a long question', () => {
  const text = 'crew team migration upgrade call strategy staff switch over ';
  const widened = concepts(text).filter(({ means }) => means.length > 0);
  expect(widened.map(({ said }) => said)).toEqual(['crew', 'switch over']);
});

describe('the files of words', () => {
  it('are those of a query’s words, by three letters where there is such a file', () => {
    expect(filesFor('the strategy of a team ', smallTables)).toEqual(['str', 'te']);
    expect(filesFor('staff ', smallTables)).toEqual(['st']);
  });

  it('are no more while the last word is a letter or two', () => {
    expect(filesFor('team s', smallTables)).toEqual(['te', 's']);
    expect(filesFor('team st', smallTables)).toEqual(['te', 'st']);
  });

  it('are those of the guide’s words, too', () => {
    expect(filesForMeanings(plan('switch over '), smallTables)).toEqual(['mi']);
  });
});
