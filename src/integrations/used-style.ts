import type { Root as Tree } from 'hast';
import { select } from 'hast-util-select';
import postcss, { type AtRule, type Container, type Root } from 'postcss';
import { namesIn, plainAttribute, type Names } from './page-names.ts';
import { skeletonOf, type Compound } from './selector-skeleton.ts';

/** Blocks that say nothing once they are empty. */
const hollow = new Set(['media', 'supports', 'container']);

/** Tells what of a style a page may ever show. */
class Usage {
  readonly #tree: Tree;
  readonly #names: Names;
  readonly #words: ReadonlySet<string>;
  readonly #attributeWords: ReadonlySet<string>;

  constructor(tree: Tree, words: ReadonlySet<string>) {
    this.#tree = tree;
    this.#names = namesIn(tree);
    this.#words = words;
    this.#attributeWords = new Set([...words].map(plainAttribute));
  }

  /** Whether an element of the page, or one that a script may bring, can match a selector. */
  ofSelector(selector: string): boolean {
    const skeleton = skeletonOf(selector);
    const steps = skeleton.compounds.map((compound) => this.#sourcesOf(compound));
    if (!steps.every(({ isKnown }) => isKnown)) return false;
    return (
      steps.some(({ isOfScripts }) => isOfScripts) ||
      select(skeleton.selector, this.#tree) !== undefined
    );
  }

  /** Whether something other than the style uses a custom property or an animation. */
  ofName(name: string): boolean {
    return this.#words.has(name) || this.#names.properties.has(name);
  }

  /** Where the names of a step come from. */
  #sourcesOf({ tags, classes, ids, attributes }: Compound) {
    const plain = attributes.map(plainAttribute);
    const sources = [
      ...tags.map((tag) => [this.#names.tags.has(tag), this.#words.has(tag)]),
      ...classes.map((name) => [this.#names.classes.has(name), this.#words.has(name)]),
      ...ids.map((id) => [this.#names.ids.has(id), this.#words.has(id)]),
      ...plain.map((name) => [this.#names.attributes.has(name), this.#attributeWords.has(name)]),
    ];
    return {
      isKnown: sources.every((places) => places.includes(true)),
      isOfScripts: sources.some(([, inScripts]) => inScripts),
    };
  }
}

function removeUnmatched(root: Root, usage: Usage): void {
  root.walkRules((rule) => {
    // What stands in a rule or in an animation is no selector of its own.
    const { parent } = rule;
    if (parent?.type === 'rule') return;
    if (parent?.type === 'atrule' && (parent as AtRule).name === 'keyframes') return;
    const used = rule.selectors.filter((selector) => usage.ofSelector(selector));
    if (used.length === 0) rule.remove();
    else if (used.length < rule.selectors.length) rule.selectors = used;
  });
}

/** Takes out what nothing refers to: animations, and custom properties, which may use one another. */
function removeUnnamed(root: Root, usage: Usage): void {
  const animations = new Set<string>();
  root.walkDecls(/^animation/, ({ value }) => {
    for (const [name] of value.matchAll(/[\w-]+/g)) animations.add(name);
  });
  root.walkAtRules('keyframes', (rule) => {
    if (!animations.has(rule.params) && !usage.ofName(rule.params)) rule.remove();
  });
  for (let hasChanged = true; hasChanged;) {
    hasChanged = false;
    const properties = new Set<string>();
    root.walkDecls(({ value }) => {
      for (const [, name = ''] of value.matchAll(/var\(\s*(--[\w-]+)/g)) properties.add(name);
    });
    root.walkDecls(/^--/, (declaration) => {
      if (properties.has(declaration.prop) || usage.ofName(declaration.prop)) return;
      declaration.remove();
      hasChanged = true;
    });
  }
}

function removeEmpty(container: Container): void {
  container.each((node) => {
    if (node.type !== 'rule' && node.type !== 'atrule') return;
    if (!node.nodes) return;
    removeEmpty(node);
    const isEmpty = node.nodes.length === 0;
    if (isEmpty && (node.type === 'rule' || hollow.has(node.name))) node.remove();
  });
}

/** Names the layers once, in the order that they had, and leaves out those that hold nothing. */
function joinLayers(root: Root): void {
  const order = new Set<string>();
  const blocks = new Set<string>();
  root.each((node) => {
    if (node.type !== 'atrule' || node.name !== 'layer') return;
    for (const name of node.params.split(',')) order.add(name.trim());
    if (node.nodes && node.nodes.length > 0) blocks.add(node.params);
    else node.remove();
  });
  const names = [...order].filter((name) => blocks.has(name));
  if (names.join() === [...blocks].join()) return;
  root.prepend(postcss.atRule({ name: 'layer', params: names.join(), raws: { afterName: ' ' } }));
}

/**
 * Takes out of a page's style what nothing in the page can show: rules that match no element, the
 * custom properties, animations and layers that are then without use. What depends on a reader or
 * on a script stays: states, and whatever has names that scripts know.
 *
 * @param css a whole style as a bundler leaves it, minified.
 * @param tree the page.
 * @param words every word of the scripts that the page may load.
 * @throws when the style cannot be parsed.
 */
export function usedStyle(css: string, tree: Tree, words: ReadonlySet<string>): string {
  const root = postcss.parse(css);
  const usage = new Usage(tree, words);
  removeUnmatched(root, usage);
  removeUnnamed(root, usage);
  removeEmpty(root);
  joinLayers(root);
  return root.toString().trim();
}
