import type { LoaderContext } from 'astro/loaders';

type Store = LoaderContext['store'];
type StoredEntry = ReturnType<Store['values']>[number];

/** What a build has read of the content: the entries of each collection, by their ids. */
export type Content = Map<string, Map<string, StoredEntry>>;

/** Where it is held. Settings and content are modules of two graphs, which share nothing but this. */
const HELD = Symbol.for('fulcrum.content');

function stores(): Map<string, Store> {
  const shared = globalThis as unknown as Record<symbol, Map<string, Store> | undefined>;
  return (shared[HELD] ??= new Map<string, Store>());
}

/** Remembers what a collection is read into, for `heldContent`. */
export function holdCollection(collection: string, store: Store): void {
  stores().set(collection, store);
}

/** All that has been read, in the order in which Astro keeps it, whatever was read first. */
export function heldContent(): Content {
  const inOrder = <Value>(entries: Iterable<[string, Value]>) =>
    [...entries].sort(([a], [b]) => a.localeCompare(b));
  return new Map(
    inOrder(stores()).map(([name, store]) => [name, new Map(inOrder(store.entries()))]),
  );
}
