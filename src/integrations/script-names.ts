import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tokenizer } from 'acorn';
import { nameKinds, noNames, plainAttribute, type Names } from './page-names.ts';

/** Folders whose scripts draw nothing into a page: Pagefind's index, which only answers. */
const drawsNothing = /^pagefind[\\/]/;

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

/**
 * Lists the names that any script of a built site may bring into a page.
 *
 * @param folder the built site, with its scripts in place.
 */
export async function readScriptNames(folder: string): Promise<Names> {
  const names = noNames();
  for await (const path of glob('**/*.js', { cwd: folder })) {
    if (drawsNothing.test(path)) continue;
    const found = namesInScript(await readFile(join(folder, path), 'utf8'));
    for (const kind of nameKinds) for (const name of found[kind]) names[kind].add(name);
  }
  return names;
}
