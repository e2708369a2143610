import { plugins, type CSL } from '@citation-js/core';
import '@citation-js/plugin-csl';
import apa from './apa.csl?raw';
import chicago from './chicago.csl?raw';
import mla from './mla.csl?raw';
import { fillIn, workForm } from './work-form.ts';

// The plugin brings an APA for works of all kinds, which takes a second to get ready and ten times
// as long for each work as one for pages of sites.
const sources = { APA: apa, MLA: mla, Chicago: chicago } as const;

/** A style in which a list of references can cite works. */
export type ReferenceStyle = keyof typeof sources;

const nameOf = (style: ReferenceStyle) => `${style}, for pages of sites`;
const { styles } = plugins.config.get('@csl');
for (const [style, source] of Object.entries(sources)) {
  styles.set(nameOf(style as ReferenceStyle), source);
}

/** A work as lists of references cite it, in each style. */
export type References = Record<ReferenceStyle, string>;

/** References to forms of works, by their forms. */
const known = new Map<string, References>();

function inEachStyle(write: (style: ReferenceStyle) => string): References {
  return { APA: write('APA'), MLA: write('MLA'), Chicago: write('Chicago') };
}

function formatted(work: CSL): References {
  return inEachStyle((style): string =>
    plugins.output
      .format('bibliography', [work], { style: nameOf(style), format: 'text', lang: 'en-US' })
      .trim(),
  );
}

/**
 * Cites a work as lists of references do. Works that differ in plain words alone are formatted
 * once, and filled in: a style takes a millisecond, which for all sections of an essay adds up.
 */
export function referencesTo(work: CSL): References {
  const form = workForm(work);
  if (!form) return formatted(work);
  const key = JSON.stringify(form.blank);
  const references = known.get(key) ?? formatted(form.blank);
  known.set(key, references);
  return inEachStyle((style) => fillIn(references[style], form.fills));
}
