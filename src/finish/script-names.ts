import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tokenizer } from 'acorn';
import { nameKinds, noNames, plainAttribute, type Names } from './page-names.ts';
import { filesOfSite } from './site-files.ts';

/** The folder of Pagefind's index, whose scripts draw nothing into a page, but only answer. */
const DRAWS_NOTHING = 'pagefind/';

/** Adds every word of a text by what it can stand for: `.card` is a class, `#map` an id, `li` anything. */
function addText(names: Names, text: string): void {
  for (const [word, sign = '', name = ''] of text.matchAll(/([.#]?)((?:--)?[\w-]+)/g)) {
    if (word.startsWith('--')) names.properties.add(word);
    if (sign !== '#') names.classes.add(name);
    if (sign !== '.') names.ids.add(name);
    if (sign === '') names.tags.add(name);
    names.attributes.add(plainAttribute(name));
  }
}

/**
 * Lists the names that a script may give to what it brings into a page: all words of its texts, as
 * selectors write them, and for attributes the names of all properties, too.
 *
 * @throws when it is no script.
 */
export function namesInScript(script: string): Names {
  const names = noNames();
  let before = '';
  const tokens = tokenizer(script, { ecmaVersion: 'latest', sourceType: 'module' });
  for (const { type, start, end } of tokens) {
    const text = script.slice(start, end);
    if (type.label === 'string' || type.label === 'template') addText(names, text);
    else if (type.label === 'name') {
      const name = plainAttribute(text);
      names.attributes.add(before === 'dataset' ? `data${name}` : name);
    }
    if (type.label !== '.' && type.label !== '?.') before = text;
  }
  return names;
}

/** Adds names to others. */
function addAll(names: Names, more: Names): void {
  for (const kind of nameKinds) for (const name of more[kind]) names[kind].add(name);
}

const INLINE = /<script>([^]*?)<\/script>/g;
// Pages have the same few: a map for each list of what all pages may load.
const known = new WeakMap<Names, Map<string, Names>>();

/**
 * Lists the names that the scripts of one page may bring into it: those that all pages may load, and
 * those that stand in it.
 *
 * @param scripts the names in the scripts that all pages may load.
 */
export function namesForPage(html: string, scripts: Names): Names {
  const inline = Array.from(html.matchAll(INLINE), ([, script = '']) => script);
  if (inline.length === 0) return scripts;
  const key = inline.join('\n');
  const own = known.get(scripts) ?? new Map<string, Names>();
  known.set(scripts, own);
  let names = own.get(key);
  if (!names) {
    names = noNames();
    addAll(names, scripts);
    for (const script of inline) addAll(names, namesInScript(script));
    own.set(key, names);
  }
  return names;
}

/**
 * Lists the names that any script of a built site may bring into a page.
 *
 * @param folder the built site, with its scripts in place.
 */
export async function readScriptNames(folder: string): Promise<Names> {
  const names = noNames();
  for (const path of filesOfSite(folder)) {
    if (!path.endsWith('.js') || path.startsWith(DRAWS_NOTHING)) continue;
    addAll(names, namesInScript(await readFile(join(folder, path), 'utf8')));
  }
  return names;
}
