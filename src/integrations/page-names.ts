import type { Element } from 'hast';

/** The kinds of names. */
export const nameKinds = ['tags', 'classes', 'ids', 'attributes', 'properties'] as const;

/** The names by which a selector can reach an element, and by which something in a style is used. */
export interface Names {
  tags: Set<string>;
  classes: Set<string>;
  ids: Set<string>;
  /** As `plainAttribute` writes them. */
  attributes: Set<string>;
  /** Custom properties that attributes of drawings use. */
  properties: Set<string>;
}

/** Writes the name of an attribute alike whether HTML, a tree or a script names it. */
export function plainAttribute(name: string): string {
  return name.replaceAll('-', '').toLowerCase();
}

/** No names yet. */
export function noNames(): Names {
  return {
    tags: new Set(),
    classes: new Set(),
    ids: new Set(),
    attributes: new Set(),
    properties: new Set(),
  };
}

/** Adds the names of one element. */
export function addNames(names: Names, { tagName, properties }: Element): void {
  names.tags.add(tagName);
  for (const [attribute, value] of Object.entries(properties)) {
    names.attributes.add(attribute === 'className' ? 'class' : plainAttribute(attribute));
    if (attribute === 'className' && Array.isArray(value)) {
      for (const each of value) names.classes.add(String(each));
    } else if (attribute === 'id') names.ids.add(String(value));
    else if (typeof value === 'string') {
      for (const [, used = ''] of value.matchAll(/var\((--[\w-]+)/g)) names.properties.add(used);
    }
  }
}
