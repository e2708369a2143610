import retextLatin from 'retext-latin';
import retextSmartypants from 'retext-smartypants';
import retextStringify from 'retext-stringify';
import { unified } from 'unified';

const typesetter = unified().use(retextLatin).use(retextSmartypants).use(retextStringify).freeze();

/** Sets quotes, apostrophes and ellipses as a typesetter does, and as Astro does in Markdown. */
export function typeset(text: string): string {
  return String(typesetter.processSync(text));
}
