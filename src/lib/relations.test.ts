import { describe, expect, it } from 'vitest';
import { makeEssay, makeGuide } from '../test/entries.ts';
import {
  byOrder,
  essaysNear,
  findSection,
  groupByTheme,
  guidesByEssay,
  neighborsIn,
  relationsAmong,
  relationsByKind,
  relationsByEssay,
  sectionsByTopic,
} from './relations.ts';

const topic = (name: string, section = 'one') => ({ topic: name, section });
const ids = (entries: readonly { id: string }[] | undefined) => entries?.map(({ id }) => id);
const shelve = (...essays: ReturnType<typeof makeEssay>[]) =>
  new Map(essays.map((essay) => [essay.id, essay]));

describe('reading order', () => {
  it('follows the order field', () => {
    expect(ids(byOrder([makeEssay('b', { order: 2 }), makeEssay('a', { order: 1 })]))).toEqual([
      'a',
      'b',
    ]);
  });

  it('falls back to the slug', () => {
    expect(ids(byOrder([makeEssay('b'), makeEssay('a')]))).toEqual(['a', 'b']);
  });

  it('tells what comes before and after', () => {
    const [early, late] = [makeEssay('early'), makeEssay('late')];
    const neighbors = neighborsIn([[early, late], [makeEssay('alone')]]);
    expect(neighbors.get('early')).toEqual({ previous: undefined, next: late });
    expect(neighbors.get('late')).toEqual({ previous: early, next: undefined });
    expect(neighbors.get('alone')).toEqual({ previous: undefined, next: undefined });
  });

  it('is kept within each theme', () => {
    const groups = groupByTheme([
      makeEssay('late', { order: 2, theme: 'strategy' }),
      makeEssay('other', { theme: 'leverage' }),
      makeEssay('early', { order: 1, theme: 'strategy' }),
    ]);
    expect(ids(groups.get('strategy'))).toEqual(['early', 'late']);
    expect(ids(groups.get('leverage'))).toEqual(['other']);
  });
});

describe('relations', () => {
  const claim = {
    kind: 'qualifies',
    section: 'two',
    to: { essay: 'older', section: 'three' },
    reason: 'It adds a condition.',
    follow: 'Follow the newer one.',
  };
  const shelf = shelve(makeEssay('older'), makeEssay('newer', { relations: [claim] }));

  it('join the two sections they name', () => {
    expect(relationsAmong(shelf)).toEqual([
      {
        kind: 'qualifies',
        from: { essay: shelf.get('newer'), section: expect.objectContaining({ anchor: 'two' }) },
        to: { essay: shelf.get('older'), section: expect.objectContaining({ anchor: 'three' }) },
        reason: 'It adds a condition.',
        follow: 'Follow the newer one.',
      },
    ]);
  });

  it('show on both pages', () => {
    const byEssay = relationsByEssay(relationsAmong(shelf));
    expect(byEssay.get('older')).toEqual(byEssay.get('newer'));
    expect(byEssay.get('older')).toHaveLength(1);
  });

  it('are gathered by kind, what pulls apart first, without empty kinds', () => {
    const supports = { ...claim, kind: 'supports', section: 'one' };
    const both = shelve(makeEssay('older'), makeEssay('newer', { relations: [supports, claim] }));
    const groups = relationsByKind(relationsAmong(both));
    expect(groups.map(({ kind, relations }) => [kind, relations.length])).toEqual([
      ['qualifies', 1],
      ['supports', 1],
    ]);
  });

  it('to a section that is not there are an error', () => {
    expect(() => findSection(makeEssay('older'), 'four')).toThrow('has no section #four');
  });

  it('to an essay that is not there are an error', () => {
    expect(() => relationsAmong(shelve(makeEssay('newer', { relations: [claim] })))).toThrow(
      'no essay "older"',
    );
  });
});

describe('topics', () => {
  /** An essay with these topics, and with three that no other has. */
  const makeTreating = (id: string, ...topics: { topic: string; section: string }[]) =>
    makeEssay(id, {
      topics: [...topics, ...['a', 'b', 'c'].map((name) => topic(`${id}-${name}`))],
    });
  const first = makeTreating('first', topic('debt'), topic('ratchet', 'two'));
  const second = makeTreating('second', topic('ratchet'), topic('debt', 'three'));
  const third = makeTreating('third', topic('debt'), topic('debt', 'two'));
  const alone = makeTreating('alone');
  const topics = sectionsByTopic([first, second, third, alone]);

  it('list the sections that treat them', () => {
    expect(
      topics.get('ratchet')?.map(({ essay, section }) => `${essay.id}#${section.anchor}`),
    ).toEqual(['first#two', 'second#one']);
  });

  it('join essays that share them, the closest first', () => {
    expect(ids(essaysNear(first, [], topics))).toEqual(['second', 'third']);
  });

  it('count beside relations', () => {
    const link = (essay: typeof first) => findSection(essay, 'one');
    const relation = (to: typeof first) => ({
      kind: 'extends' as const,
      from: link(first),
      to: link(to),
      reason: 'So.',
      follow: undefined,
    });
    const relations = [relation(third), relation(third), relation(alone)];
    expect(ids(essaysNear(first, relations, topics))).toEqual(['third', 'second', 'alone']);
  });

  it('join no essays where nearly all share them', () => {
    const one = makeTreating('one', topic('work'));
    const many = Array.from({ length: 101 }, (_, number) => ({ ...one, id: `essay-${number}` }));
    expect(essaysNear(one, [], sectionsByTopic(many))).toEqual([]);
  });

  it('join no essay to itself', () => {
    expect(essaysNear(alone, [], topics)).toEqual([]);
  });
});

it('a guide is listed once for each essay it draws on', () => {
  const guide = makeGuide('stalled');
  const guides = guidesByEssay([guide]);
  expect(ids(guides.get('first'))).toEqual(['stalled']);
  expect(ids(guides.get('second'))).toEqual(['stalled']);
  expect([...guides.keys()]).toHaveLength(2);
});
