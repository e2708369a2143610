import { plugins, type CSL } from '@citation-js/core';
import '@citation-js/plugin-bibtex';

// A key is the id that we give, with its hyphens: it stays the same, whatever becomes of a title.
Object.assign(plugins.config.get('@bibtex').format, { useIdAsLabel: true, checkLabel: false });

/** Writes one work as BibTeX. */
export function bibtexEntryOf(work: CSL): string {
  // Without `Cite`, which finds out what it is given before it writes it: that takes most of its time.
  const entry: string = plugins.output.format('bibtex', [work]);
  return entry.trim();
}

/** Writes works as a file of BibTeX. */
export function bibtexOf(works: readonly CSL[]): string {
  return `${works.map(bibtexEntryOf).join('\n\n')}\n`;
}
