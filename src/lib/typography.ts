import retextLatin from 'retext-latin';
import retextSmartypants, { type Options } from 'retext-smartypants';
import retextStringify from 'retext-stringify';
import { unified } from 'unified';

const typesetter = (options: Options) =>
  unified().use(retextLatin).use(retextSmartypants, options).use(retextStringify).freeze();
const all = typesetter({});
const quotesAlone = typesetter({ backticks: false, dashes: false, ellipses: false });
const marksAlone = typesetter({ quotes: false });

// What may have to be set: most lines hold nothing of it, and need no parser.
const QUOTE = /["']/;
const MARK = /``|''|--|\.\s?\./;

// Where a quote stands between these, retext-smartypants can only set it one way.
const apostrophe = /(?<=[\p{L}\p{N}])'(?=[\p{L}\p{N}])/gu;
const closing = /(?<=[\p{L}\p{N}])["'](?=$|[\s.,;:!?)])|(?<=[.,;:!?…])["'](?=$|\s)/gu;
const opening = /(?<=^|[\s(—–])["'](?=\p{L})/gu;

/** Sets the quotes of which there is no doubt, in a hundredth of a parser's time. */
function setPlainQuotes(text: string): string {
  return text
    .replace(apostrophe, '’')
    .replace(closing, (quote) => (quote === '"' ? '”' : '’'))
    .replace(opening, (quote) => (quote === '"' ? '“' : '‘'));
}

/** Sets quotes and apostrophes, one sign for one, so that every other keeps its place. */
export function setQuotes(text: string): string {
  if (!QUOTE.test(text)) return text;
  const plain = setPlainQuotes(text);
  return QUOTE.test(plain) ? String(quotesAlone.processSync(text)) : plain;
}

/** Sets ellipses, dashes, and quotes that are written as two signs. */
export function setMarks(text: string): string {
  return MARK.test(text) ? String(marksAlone.processSync(text)) : text;
}

/** Sets quotes, apostrophes, ellipses and dashes as a typesetter does. */
export function typeset(text: string): string {
  return MARK.test(text) ? String(all.processSync(text)) : setQuotes(text);
}
