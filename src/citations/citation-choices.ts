import type { CSL } from '@citation-js/core';
import { bibtexEntryOf } from './bibtex.ts';
import { listWorks, type CitedWorks } from './cited-works.ts';
import { referencesTo, type References } from './references.ts';

/** One work cited in every way that a reader can copy. */
export type Citations = References & { BibTeX: string };

/** What the control for citing is told: what can be cited, and how it is. */
export interface CitationChoice {
  /** What is cited, as the control names it. */
  name: string;
  citations: Citations;
}

/** Cites all that can be cited of an essay, in every style. */
export function citationChoices(works: CitedWorks): CitationChoice[] {
  const names = ['The original', 'This page', ...[...works.sections.values()].map(sectionName)];
  return listWorks(works).map((work, index) => ({
    name: names[index] ?? '',
    citations: { ...referencesTo(work), BibTeX: bibtexEntryOf(work) },
  }));
}

function sectionName({ title = '' }: CSL): string {
  return `Section: ${title}`;
}
