import { expect, it } from 'vitest';
import { makeEssay } from '../test/entries.ts';
import { partAToZ, partsWithin } from './a-to-z.ts';
import { changePeriods, changesByDay } from './changes.ts';
import {
  essaysNear,
  groupByTheme,
  neighborsIn,
  relationsAmong,
  relationsByEssay,
  sectionsByTopic,
} from './relations.ts';

const pattern = makeEssay('pattern', {
  relations: [
    { kind: 'supports', section: 'one', to: { essay: 'other', section: 'two' }, reason: 'So.' },
  ],
});

/** Essays that each have a topic with the nine after them, one with all, a relation and a day. */
function makeLibrary(size: number): Map<string, typeof pattern> {
  const essays = Array.from({ length: size }, (_, number) => ({
    ...pattern,
    id: `essay-${number}`,
    data: {
      ...pattern.data,
      title: `${((number * 7919) % size).toString(36)} of ${size}`,
      topics: [`ten-${Math.floor(number / 10)}`, 'all'].map((id) => ({
        topic: { collection: 'topics' as const, id },
        section: 'one',
      })),
      relations: pattern.data.relations.map((relation) => ({
        ...relation,
        to: {
          ...relation.to,
          essay: { ...relation.to.essay, id: `essay-${(number * 31) % size}` },
        },
      })),
    },
  }));
  return new Map(essays.map((essay) => [essay.id, essay]));
}

/** Does once all that joins a library, and tells the processor time that it took, in microseconds. */
function timeToJoin(essays: Map<string, typeof pattern>): number {
  const before = process.cpuUsage();
  const all = [...essays.values()];
  const relations = relationsByEssay(relationsAmong(essays));
  const topics = sectionsByTopic(all);
  neighborsIn(groupByTheme(all).values());
  for (const essay of all) essaysNear(essay, relations.get(essay.id) ?? [], topics);
  partsWithin(partAToZ(all.map(({ data }) => data)));
  changePeriods(changesByDay(all), 100);
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

it('what joins a library takes time that grows with the library, not with its square', () => {
  const small = makeLibrary(2500);
  const large = makeLibrary(10_000);
  // The first run is slower, and any run may be disturbed.
  const least = (library: typeof small) =>
    Math.min(...Array.from({ length: 3 }, () => timeToJoin(library)));
  const ratio = least(large) / least(small);
  // Four times as many: n log n gives 4.7, the square 16.
  expect(ratio).toBeLessThan(8);
});
