import { glob, type Loader, type LoaderContext } from 'astro/loaders';
import { holdCollection } from './held-content.ts';
import type { CollectionName } from './schemas/library.ts';

type Entry = Parameters<LoaderContext['store']['set']>[0];

/**
 * An entry without what Astro keeps of it twice: its front matter beside its data, its Markdown beside
 * what has been made of it, and the text of its file, of which each text in the data is a piece that
 * holds the whole.
 */
function withoutCopies({ body, rendered, ...read }: Entry, keepsBody: boolean): Entry {
  const entry = { ...read, data: structuredClone(read.data) };
  if (!rendered) return body === undefined ? entry : { ...entry, body };
  const { imagePaths, frontmatter } = rendered.metadata ?? {};
  const noted = { bodyFacts: (frontmatter as Record<string, unknown> | undefined)?.bodyFacts };
  return {
    ...entry,
    ...(keepsBody && body !== undefined && { body }),
    rendered: {
      html: rendered.html,
      metadata: { imagePaths: imagePaths ?? [], frontmatter: noted },
    },
  };
}

/**
 * The Markdown files of a folder of the content; a file whose name starts with `_` is a draft.
 *
 * @param keepsBody keeps the Markdown of its entries, as it is given to readers too.
 */
export function entriesOf(collection: CollectionName, { keepsBody = false } = {}): Loader {
  const files = glob({ base: `./content/${collection}`, pattern: '**/[^_]*.{md,mdx}' });
  return {
    name: files.name,
    load: (context) => {
      holdCollection(collection, context.store);
      const set = (entry: Entry) => context.store.set(withoutCopies(entry, keepsBody));
      return files.load({ ...context, store: { ...context.store, set } });
    },
  };
}
