import type { Element } from 'domhandler';

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

/** Writes the name of an attribute alike whether HTML or a script names it. */
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

/** The classes of an element. */
export function classesOf({ attribs }: Element): string[] {
  return attribs.class?.split(/\s+/).filter((name) => name !== '') ?? [];
}

/** Adds the names of one element. */
export function addNames(names: Names, element: Element): void {
  names.tags.add(element.name);
  for (const name of classesOf(element)) names.classes.add(name);
  for (const [attribute, value] of Object.entries(element.attribs)) {
    names.attributes.add(plainAttribute(attribute));
    if (attribute === 'id') names.ids.add(value);
    else if (value.includes('var(')) {
      for (const [, used = ''] of value.matchAll(/var\((--[\w-]+)/g)) names.properties.add(used);
    }
  }
}
