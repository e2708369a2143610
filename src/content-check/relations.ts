import { checkUnique, fieldOf, type Entry } from './identity.ts';

/** Lists of which no two items may say the same, with the fields by which they would. */
const lists: Record<string, readonly string[]> = {
  touches: [],
  related: [],
  otherNames: [],
  keyIdeas: ['idea'],
  answers: ['question'],
  askedAs: ['section'],
  topics: ['topic', 'section'],
  relations: ['section', 'to'],
};

/** What an item says by the fields that count, as one key. */
function keyOf(item: unknown, fields: readonly string[]): string {
  if (fields.length === 0 || typeof item !== 'object') return JSON.stringify(item);
  return JSON.stringify(fields.map((name) => fieldOf(item, name)));
}

/** Tells every item of a list that says what an earlier one says. */
function checkTwice({ source }: Entry): void {
  for (const [name, fields] of Object.entries(lists)) {
    const items = fieldOf(source.data, name);
    if (!Array.isArray(items)) continue;
    const first = new Map<string, number>();
    for (const [index, item] of items.entries()) {
      // The questions of a guide are lines; those of an essay stand at their sections.
      const key = keyOf(item, fields);
      const given = first.get(key);
      if (given === undefined) {
        first.set(key, index);
        continue;
      }
      const { line } = source.placeOf([name, given]);
      const reason = `This is given in line ${line} already. Take one out.`;
      source.problem(reason, source.placeOf([name, index]));
    }
  }
}

/** Tells an entry that names itself, or its own theme as another. */
function checkSelf({ collection, slug, source }: Entry): void {
  const theme = fieldOf(source.data, 'theme');
  const touches = fieldOf(source.data, 'touches');
  if (Array.isArray(touches) && typeof theme === 'string' && touches.includes(theme)) {
    const place = source.placeOf(['touches', touches.indexOf(theme)]);
    source.problem('This is the own theme of the page. Name other themes, or none.', place);
  }
  const related = fieldOf(source.data, 'related');
  if (collection === 'topics' && Array.isArray(related) && related.includes(slug)) {
    const place = source.placeOf(['related', related.indexOf(slug)]);
    source.problem('This is the page itself. Name other topics.', place);
  }
}

/** Tells a relation that joins two sections which another essay has joined already. */
function checkPairs(entries: readonly Entry[]): void {
  checkUnique(
    entries
      .filter(({ collection }) => collection === 'essays')
      .flatMap(({ slug, source }) => {
        const relations = fieldOf(source.data, 'relations');
        if (!Array.isArray(relations)) return [];
        // Within one essay that is told as given twice.
        const pairs = new Map<string, number>();
        for (const [index, relation] of (relations as unknown[]).entries()) {
          const to = fieldOf(relation, 'to');
          const ends = [
            `${slug}#${String(fieldOf(relation, 'section'))}`,
            `${String(fieldOf(to, 'essay'))}#${String(fieldOf(to, 'section'))}`,
          ];
          const key = ends.sort().join(' ');
          if (!pairs.has(key)) pairs.set(key, index);
        }
        return [...pairs].map(([key, index]) => ({ source, key, at: ['relations', index] }));
      }),
    'These two sections are joined already by',
  );
}

/** Tells relations of entries that are given twice, to themselves, or from both ends. */
export function checkRelations(entries: readonly Entry[]): void {
  for (const entry of entries) {
    checkTwice(entry);
    checkSelf(entry);
  }
  checkPairs(entries);
}
