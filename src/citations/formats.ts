import { Cite, plugins, type CSL } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import chicago from './chicago.csl?raw';
import { listWorks, type CitedWorks } from './cited-works.ts';
import mla from './mla.csl?raw';

// The plugin brings APA alone of the three.
const { styles } = plugins.config.get('@csl');
styles.set('mla', mla);
styles.set('chicago', chicago);
// A key is the id that we give, with its hyphens: it stays the same, whatever becomes of a title.
Object.assign(plugins.config.get('@bibtex').format, { useIdAsLabel: true, checkLabel: false });

/** The styles in which a reader can copy a citation, by their names. */
export const citationStyles = { APA: 'apa', MLA: 'mla', Chicago: 'chicago' } as const;

/** One work cited in every way that a reader can copy. */
export type Citations = Record<keyof typeof citationStyles | 'BibTeX', string>;

/** What the control for citing is told: what can be cited, and how it is. */
export interface CitationChoice {
  /** What is cited, as the control names it. */
  name: string;
  citations: Citations;
}

/** Writes works as BibTeX. */
export function bibtexOf(works: readonly CSL[]): string {
  const blocks = works.map((work): string => new Cite(work).format('bibtex'));
  return `${blocks.map((block) => block.trim()).join('\n\n')}\n`;
}

/** Writes works as CSL-JSON. */
export function cslJsonOf(works: readonly CSL[]): string {
  return `${JSON.stringify(works, null, 2)}\n`;
}

function citationsOf(work: CSL): Citations {
  const cite = new Cite(work);
  const as = (style: string): string =>
    cite.format('bibliography', { style, format: 'text', lang: 'en-US' }).trim();
  return {
    APA: as(citationStyles.APA),
    MLA: as(citationStyles.MLA),
    Chicago: as(citationStyles.Chicago),
    BibTeX: bibtexOf([work]).trim(),
  };
}

/** Cites all that can be cited of an essay, in every style. */
export function citationChoices(works: CitedWorks): CitationChoice[] {
  const names = ['The original', 'This page', ...[...works.sections.values()].map(sectionName)];
  return listWorks(works).map((work, index) => ({
    name: names[index] ?? '',
    citations: citationsOf(work),
  }));
}

function sectionName({ title = '' }: CSL): string {
  return `Section: ${title}`;
}
