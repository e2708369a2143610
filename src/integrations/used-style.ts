import type { Root as Tree } from 'hast';
import { select } from 'hast-util-select';
import postcss, { type AtRule, type Container, type Root } from 'postcss';
import { visit } from 'unist-util-visit';
import { addNames, noNames, type Names } from './page-names.ts';
import { skeletonOf } from './selector-skeleton.ts';

/** Blocks that say nothing once they are empty. */
const hollow = new Set(['media', 'supports', 'container']);

/** The kinds of names in a selector. */
const selectorKinds = ['tags', 'classes', 'ids', 'attributes'] as const;

/** The kinds of which a script gives names on purpose; elements it may make anywhere. */
const given = ['classes', 'ids', 'attributes'] as const;

/** Tells what of a style a page may ever show. */
class Usage {
  readonly #tree: Tree;
  readonly #scripts: Names;
  /** The names of all elements of the page. */
  readonly #page = noNames();
  /** The names of the elements that scripts know, in which they may put others. */
  readonly #touched = noNames();

  constructor(tree: Tree, scripts: Names) {
    this.#tree = tree;
    this.#scripts = scripts;
    visit(tree, 'element', (element) => {
      addNames(this.#page, element);
      const { id, className } = element.properties;
      const classes = Array.isArray(className) ? className.map(String) : [];
      const isTouched =
        scripts.ids.has(String(id)) || classes.some((each) => scripts.classes.has(each));
      if (isTouched) addNames(this.#touched, element);
    });
  }

  /** Whether an element of the page, or one that a script may bring, can match a selector. */
  ofSelector(selector: string): boolean {
    const { selector: plain, compounds } = skeletonOf(selector);
    const are = (...places: Names[]) =>
      compounds.every((compound) =>
        selectorKinds.every((kind) =>
          compound[kind].every((name) => places.some((place) => place[kind].has(name))),
        ),
      );
    if (!are(this.#page, this.#scripts)) return false;
    const isGiven = compounds.some((compound) =>
      given.some((kind) => compound[kind].some((name) => this.#scripts[kind].has(name))),
    );
    const isMade = compounds.some(({ tags }) => tags.some((tag) => this.#scripts.tags.has(tag)));
    return (
      isGiven ||
      (isMade && are(this.#touched, this.#scripts)) ||
      select(plain, this.#tree) !== undefined
    );
  }

  /** Whether something other than the style uses a custom property. */
  ofProperty(name: string): boolean {
    return this.#scripts.properties.has(name) || this.#page.properties.has(name);
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
    if (!animations.has(rule.params)) rule.remove();
  });
  for (let hasChanged = true; hasChanged;) {
    hasChanged = false;
    const properties = new Set<string>();
    root.walkDecls(({ value }) => {
      for (const [, name = ''] of value.matchAll(/var\(\s*(--[\w-]+)/g)) properties.add(name);
    });
    root.walkDecls(/^--/, (declaration) => {
      if (properties.has(declaration.prop) || usage.ofProperty(declaration.prop)) return;
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
 * @param scripts the names in the scripts that the page may load.
 * @throws when the style cannot be parsed.
 */
export function usedStyle(css: string, tree: Tree, scripts: Names): string {
  const root = postcss.parse(css);
  const usage = new Usage(tree, scripts);
  removeUnmatched(root, usage);
  removeUnnamed(root, usage);
  removeEmpty(root);
  joinLayers(root);
  return root.toString().trim();
}
