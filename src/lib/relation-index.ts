import { partAToZ, partsWithin, type IndexPart } from './a-to-z.ts';
import type { Catalog, EssayRelation } from './catalog.ts';
import { MOST_CARDS } from './list-bounds.ts';
import type { PageIndex } from './page-indexes.ts';
import { partUrl } from './part-url.ts';
import { relationAnchor } from './relations.ts';
import { pageUrl } from './urls.ts';
import { overviews } from './wording.ts';

/** A relation as an index names it: by the essay that declares it. */
export interface IndexedRelation {
  title: string;
  relation: EssayRelation;
}

interface Made {
  index: PageIndex<IndexedRelation>;
  /** The part in which each relation stands; only those that stand in one. */
  parts: ReadonlyMap<EssayRelation, IndexPart<IndexedRelation>>;
}

const OF = 'tensions';
const known = new WeakMap<Catalog, Made>();

function make(catalog: Catalog): Made {
  const made = known.get(catalog);
  if (made) return made;
  const { title } = overviews.tensions;
  const entries = catalog.relations.map((relation) => ({
    title: relation.from.essay.data.title,
    relation,
  }));
  const index = {
    of: OF,
    name: title,
    trail: [{ name: title, url: pageUrl(OF) }],
    themes: [],
    whole: partAToZ(entries, MOST_CARDS),
  };
  const parts = new Map(
    partsWithin(index.whole).flatMap(({ part }) =>
      part.entries.map(({ relation }) => [relation, part] as const),
    ),
  );
  const fresh = { index, parts };
  known.set(catalog, fresh);
  return fresh;
}

/** The index of all relations, by the essays that declare them. */
export function relationIndex(catalog: Catalog): PageIndex<IndexedRelation> {
  return make(catalog).index;
}

/** The address at which a relation is told: on the page of all, or where these are too many on a part of it. */
export function relationUrl(catalog: Catalog, relation: EssayRelation): string {
  const part = make(catalog).parts.get(relation);
  const page = part ? partUrl(OF, part.letters) : pageUrl(OF);
  return `${page}#${relationAnchor(relation)}`;
}
