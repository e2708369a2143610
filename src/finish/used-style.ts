import { compile, is } from 'css-select';
import { isTag, type Document, type Element, type ParentNode } from 'domhandler';
import postcss, { type AtRule, type Container, type Root, type Rule } from 'postcss';
import { addNames, classesOf, noNames, type Names } from './page-names.ts';
import { skeletonOf, type Compound } from './selector-skeleton.ts';

/** Blocks that say nothing once they are empty. */
const hollow = new Set(['media', 'supports', 'container']);

/** The kinds of names in a selector. */
const selectorKinds = ['tags', 'classes', 'ids', 'attributes'] as const;

/** The kinds of which a script gives names on purpose; elements it may make anywhere. */
const given = ['classes', 'ids', 'attributes'] as const;

type Query = ReturnType<typeof compile<Element, Element>>;
const queries = new Map<string, Query>();

function queryOf(selector: string): Query {
  const query = queries.get(selector) ?? compile<Element, Element>(selector);
  queries.set(selector, query);
  return query;
}

/** Elements by what selectors name them by, so that a selector is tried on few. */
class Elements {
  readonly #all: Element[] = [];
  readonly #byName = new Map<string, Element[]>();

  add(element: Element): void {
    this.#all.push(element);
    const names = [element.name, ...classesOf(element).map((name) => `.${name}`)];
    for (const name of names) {
      const same = this.#byName.get(name);
      if (same) same.push(element);
      else this.#byName.set(name, [element]);
    }
  }

  /** Those among which are all that a last step of a selector can match. */
  like({ classes: [name], tags: [tag] }: Compound): readonly Element[] {
    if (name !== undefined) return this.#byName.get(`.${name}`) ?? [];
    return tag === undefined ? this.#all : (this.#byName.get(tag) ?? []);
  }
}

/** Tells what of a style a page may ever show. */
class Usage {
  readonly #scripts: Names;
  readonly #elements = new Elements();
  /** The names of all elements of the page. */
  readonly #page = noNames();
  /** The names of the elements that scripts know, in which they may put others. */
  readonly #touched = noNames();

  constructor(page: Document, scripts: Names) {
    this.#scripts = scripts;
    const visit = ({ children }: ParentNode) => {
      for (const element of children) {
        if (!isTag(element)) continue;
        this.#elements.add(element);
        addNames(this.#page, element);
        const isTouched =
          scripts.ids.has(element.attribs.id ?? '') ||
          classesOf(element).some((each) => scripts.classes.has(each));
        if (isTouched) addNames(this.#touched, element);
        visit(element);
      }
    };
    visit(page);
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
    if (isGiven) return true;
    const isMade = compounds.some(({ tags }) => tags.some((tag) => this.#scripts.tags.has(tag)));
    if (isMade && are(this.#touched, this.#scripts)) return true;
    const last = compounds.at(-1);
    const query = queryOf(plain);
    return last !== undefined && this.#elements.like(last).some((element) => is(element, query));
  }

  /** The custom properties that something other than the style uses. */
  get properties(): ReadonlySet<string> {
    return new Set([...this.#scripts.properties, ...this.#page.properties]);
  }
}

/** The rules of a style whose selectors reach elements: what stands in a rule or in an animation does not. */
function rulesOf(root: Root): Rule[] {
  const rules: Rule[] = [];
  root.walkRules((rule) => {
    const { parent } = rule;
    if (parent?.type === 'rule') return;
    if (parent?.type === 'atrule' && (parent as AtRule).name === 'keyframes') return;
    rules.push(rule);
  });
  return rules;
}

function removeUnmatched(root: Root, isUsed: (selector: string) => boolean): void {
  for (const rule of rulesOf(root)) {
    const used = rule.selectors.filter(isUsed);
    if (used.length === 0) rule.remove();
    else if (used.length < rule.selectors.length) rule.selectors = used;
  }
}

/** Takes out what nothing refers to: animations, and custom properties, which may use one another. */
function removeUnnamed(root: Root, usedElsewhere: ReadonlySet<string>): void {
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
      if (properties.has(declaration.prop) || usedElsewhere.has(declaration.prop)) return;
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

/** A whole style, parsed once, and what was left of it for pages that use the same. */
class Style {
  readonly #root: Root;
  readonly #selectors: readonly string[];
  readonly #left = new Map<string, string>();

  constructor(css: string) {
    this.#root = postcss.parse(css);
    this.#selectors = [...new Set(rulesOf(this.#root).flatMap(({ selectors }) => selectors))];
  }

  usedBy(usage: Usage): string {
    const used = new Set(this.#selectors.filter((selector) => usage.ofSelector(selector)));
    const { properties } = usage;
    const key = JSON.stringify([[...used], [...properties]]);
    const known = this.#left.get(key);
    if (known !== undefined) return known;
    const root = this.#root.clone();
    removeUnmatched(root, (selector) => used.has(selector));
    removeUnnamed(root, properties);
    removeEmpty(root);
    joinLayers(root);
    const left = root.toString().trim();
    this.#left.set(key, left);
    return left;
  }
}

const styles = new Map<string, Style>();

/**
 * Takes out of a page's style what nothing in the page can show: rules that match no element, the
 * custom properties, animations and layers that are then without use. What depends on a reader or
 * on a script stays: states, and whatever has names that scripts know.
 *
 * @param css a whole style as a bundler leaves it, minified. It is remembered: pages have few.
 * @param page the page.
 * @param scripts the names in the scripts that the page may load.
 * @throws when the style cannot be parsed.
 */
export function usedStyle(css: string, page: Document, scripts: Names): string {
  const style = styles.get(css) ?? new Style(css);
  styles.set(css, style);
  return style.usedBy(new Usage(page, scripts));
}
