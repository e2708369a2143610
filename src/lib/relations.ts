import type { z } from 'astro/zod';
import { relationKinds, type essaySchema } from '../schemas/essay.ts';
import type { guideSchema } from '../schemas/guide.ts';
import type { Section } from './sections.ts';

/** An essay as the relations need it: its slug, its front matter and its headings. */
export interface EssayNode {
  id: string;
  data: z.infer<ReturnType<typeof essaySchema>>;
  sections: readonly Section[];
}

/** A guide as the relations need it. */
export interface GuideNode {
  id: string;
  data: z.infer<ReturnType<typeof guideSchema>>;
}

/** One section of one essay. */
export interface EssaySection<Essay extends EssayNode = EssayNode> {
  essay: Essay;
  section: Section;
}

/** Two sections of two essays, and how the first stands to the second. */
export interface Relation<Essay extends EssayNode = EssayNode> {
  kind: (typeof relationKinds)[number];
  from: EssaySection<Essay>;
  to: EssaySection<Essay>;
  reason: string;
  follow: string | undefined;
}

/** The id of a relation where relations are listed: the two sections it joins. */
export function relationAnchor({ from, to }: Relation): string {
  return [from, to].map(({ essay, section }) => `${essay.id}--${section.anchor}`).join('--');
}

/** The entries before and after one in reading order. */
export interface Neighbors<Entry> {
  previous: Entry | undefined;
  next: Entry | undefined;
}

/** A map that gathers values in a list for each key. */
function gather<Key, Value>(pairs: Iterable<readonly [Key, Value]>): Map<Key, Value[]> {
  const gathered = new Map<Key, Value[]>();
  for (const [key, value] of pairs) {
    const values = gathered.get(key);
    if (values) values.push(value);
    else gathered.set(key, [value]);
  }
  return gathered;
}

const bySlug = new Intl.Collator('en').compare;

/** Sorts entries by their `order`, then by slug. */
export function byOrder<Entry extends { id: string; data: { order: number } }>(
  entries: readonly Entry[],
): Entry[] {
  return entries.toSorted((a, b) => a.data.order - b.data.order || bySlug(a.id, b.id));
}

/** Gathers entries under the slug of their own theme, each list in its order. */
export function groupByTheme<
  Entry extends { id: string; data: { order: number; theme: { id: string } } },
>(entries: readonly Entry[]): Map<string, Entry[]> {
  return gather(byOrder(entries).map((entry) => [entry.data.theme.id, entry]));
}

/**
 * Finds a section of an essay.
 *
 * @throws when the essay has no such section; the content check tells this first, with its line.
 */
export function findSection<Essay extends EssayNode>(
  essay: Essay,
  anchor: string,
): EssaySection<Essay> {
  const section = essay.sections.find((each) => each.anchor === anchor);
  if (!section) throw new Error(`The essay "${essay.id}" has no section #${anchor}.`);
  return { essay, section };
}

/**
 * Finds an essay by its slug.
 *
 * @throws when there is none; the content check tells this first, with its line.
 */
export function findEssay<Essay extends EssayNode>(
  essays: ReadonlyMap<string, Essay>,
  slug: string,
): Essay {
  const essay = essays.get(slug);
  if (!essay) throw new Error(`There is no essay "${slug}".`);
  return essay;
}

/** Resolves every relation that the essays declare, in the order of the essays. */
export function relationsAmong<Essay extends EssayNode>(
  essays: ReadonlyMap<string, Essay>,
): Relation<Essay>[] {
  return [...essays.values()].flatMap((essay) =>
    essay.data.relations.map(({ kind, section, to, reason, follow }) => ({
      kind,
      from: findSection(essay, section),
      to: findSection(findEssay(essays, to.essay.id), to.section),
      reason,
      follow,
    })),
  );
}

/** Gathers relations by their kind, what pulls apart first; a kind that no relation has is left out. */
export function relationsByKind<Essay extends EssayNode>(
  relations: readonly Relation<Essay>[],
): { kind: (typeof relationKinds)[number]; relations: Relation<Essay>[] }[] {
  return relationKinds
    .map((kind) => ({ kind, relations: relations.filter((relation) => relation.kind === kind) }))
    .filter((group) => group.relations.length > 0);
}

/** Gathers relations under the slug of each of the two essays they join. */
export function relationsByEssay<Essay extends EssayNode>(
  relations: readonly Relation<Essay>[],
): Map<string, Relation<Essay>[]> {
  return gather(
    relations.flatMap((relation) => [
      [relation.from.essay.id, relation] as const,
      [relation.to.essay.id, relation] as const,
    ]),
  );
}

/** Gathers the sections that treat each topic, in the order of the essays, under the topic's slug. */
export function sectionsByTopic<Essay extends EssayNode>(
  essays: readonly Essay[],
): Map<string, EssaySection<Essay>[]> {
  return gather(
    essays.flatMap((essay) =>
      essay.data.topics.map(
        ({ topic, section }) => [topic.id, findSection(essay, section)] as const,
      ),
    ),
  );
}

/** Gathers guides under the slug of each essay that a step of theirs rests on. */
export function guidesByEssay<Guide extends GuideNode>(
  guides: readonly Guide[],
): Map<string, Guide[]> {
  return gather(
    guides.flatMap((guide) => {
      const essays = new Set(guide.data.steps.map(({ section }) => section.essay.id));
      return [...essays].map((essay) => [essay, guide] as const);
    }),
  );
}

/** Tells of each entry of some lists, by its slug, which stand before and after it. */
export function neighborsIn<Entry extends { id: string }>(
  lists: Iterable<readonly Entry[]>,
): Map<string, Neighbors<Entry>> {
  return new Map(
    [...lists].flatMap((list) =>
      list.map(({ id }, place) => [id, { previous: list[place - 1], next: list[place + 1] }]),
    ),
  );
}

/** A topic that more sections treat than this is too common to tell that two essays are close. */
const COMMON = 100;

/**
 * Lists the essays that are close to an essay: the one that is joined to it by most relations and
 * shared topics first. What it takes grows with the essay's own ties, whatever the library's size.
 *
 * @param relations those that join the essay to others.
 * @param topics the sections that treat each topic, as `sectionsByTopic` gives them.
 */
export function essaysNear<Essay extends EssayNode>(
  essay: Essay,
  relations: readonly Relation<Essay>[],
  topics: ReadonlyMap<string, readonly EssaySection<Essay>[]>,
): Essay[] {
  const own = new Set(essay.data.topics.map(({ topic }) => topic.id));
  const sharing = [...own].flatMap((topic) => {
    const sections = topics.get(topic) ?? [];
    return sections.length > COMMON ? [] : [...new Set(sections.map((link) => link.essay))];
  });
  const joined = relations.flatMap(({ from, to }) => [from.essay, to.essay]);
  const ties = gather(
    [...sharing, ...joined].filter((other) => other !== essay).map((other) => [other, 1]),
  );
  return [...ties]
    .sort(([a, tiesOfA], [b, tiesOfB]) => tiesOfB.length - tiesOfA.length || bySlug(a.id, b.id))
    .map(([other]) => other);
}
