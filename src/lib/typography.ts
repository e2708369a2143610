import retextLatin from 'retext-latin';
import retextSmartypants from 'retext-smartypants';
import retextStringify from 'retext-stringify';
import { unified } from 'unified';

const typesetter = unified().use(retextLatin).use(retextSmartypants).use(retextStringify).freeze();

/** What may have to be set: most lines hold nothing of it, and need no parser. */
const UNSET = /["'`]|--|\.\s?\./;

/** Sets quotes, apostrophes and ellipses as a typesetter does, and as Astro does in Markdown. */
export function typeset(text: string): string {
  if (!UNSET.test(text)) return text;
  return String(typesetter.processSync(text));
}
