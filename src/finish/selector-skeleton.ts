import parser from 'postcss-selector-parser';
import { plainAttribute } from './page-names.ts';

/** One step of a selector by the names that an element must have for it. */
export interface Compound {
  tags: string[];
  classes: string[];
  ids: string[];
  /** As `plainAttribute` writes them. */
  attributes: string[];
}

/** What is left of a selector without what changes while a page is read. */
export interface Skeleton {
  /** A selector that matches at least whatever the whole one may come to match. */
  selector: string;
  compounds: Compound[];
}

/** The pseudo-classes that only say over what is in them; `:where` does so like `:is`. */
const transparent: Record<string, string> = { ':is': ':is', ':where': ':is', ':has': ':has' };

function strip(selector: parser.Selector): void {
  let isEmpty = true;
  for (const node of [...selector.nodes]) {
    if (node.type === 'combinator') {
      // A relative selector begins with its combinator.
      if (isEmpty && node !== selector.first) selector.insertBefore(node, parser.universal());
      isEmpty = true;
    } else if (node.type === 'pseudo') {
      const name = transparent[node.value];
      if (name === undefined) node.remove();
      else {
        node.value = name;
        node.nodes.forEach(strip);
        isEmpty = false;
      }
    } else if (node.type !== 'comment') isEmpty = false;
  }
  if (isEmpty) selector.append(parser.universal());
}

function compoundsOf(selector: parser.Selector): Compound[] {
  return selector
    .split(({ type }) => type === 'combinator')
    .map((nodes) => {
      const named = (type: parser.Node['type']) => nodes.filter((node) => node.type === type);
      return {
        tags: named('tag').map(({ value = '' }) => value.toLowerCase()),
        classes: named('class').map(({ value = '' }) => value),
        ids: named('id').map(({ value = '' }) => value),
        attributes: nodes
          .filter((node) => node.type === 'attribute')
          .map(({ attribute }) => plainAttribute(attribute)),
      };
    });
}

const known = new Map<string, Skeleton>();

/**
 * Takes out of one selector its pseudo-elements, its states and all else that depends on more than
 * the elements that stand in a page, as `:hover`, `:checked`, `:last-child` and `:not()`.
 *
 * @param selector one selector without a comma at its top.
 */
export function skeletonOf(selector: string): Skeleton {
  const seen = known.get(selector);
  if (seen) return seen;
  const root = parser().astSync(selector);
  const { first } = root;
  strip(first);
  const skeleton = { selector: root.toString().trim(), compounds: compoundsOf(first) };
  known.set(selector, skeleton);
  return skeleton;
}
