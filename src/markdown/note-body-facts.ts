import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { bodyFactsIn } from '../lib/body-facts.ts';

/**
 * A remark plugin that notes the facts about a body beside its front matter, where Astro keeps them for
 * the entry: nothing has to parse it again for them. It comes before what changes texts.
 */
export function noteBodyFacts() {
  return (tree: Root, file: VFile): void => {
    const { frontmatter } = file.data.astro ?? {};
    if (frontmatter) frontmatter.bodyFacts = bodyFactsIn(tree);
  };
}
