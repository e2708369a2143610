import { readFileSync } from 'node:fs';
import type { Plugin } from 'postcss';

const tokens = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');

/** A name by a place, from 0: a letter first, since some readers of CSS take no digit there. */
const nameAt = (place: number) =>
  place < 26 ? String.fromCharCode(97 + place) : `a${place.toString(36)}`;

/** The custom properties of the tokens, each with a short name by its place among them. */
const shortNames = new Map(
  [...new Set(tokens.match(/--[a-z][a-z0-9-]*(?=:)/g))].map((name, index) => [
    name,
    `--${nameAt(index)}`,
  ]),
);

const shorten = (text: string) =>
  text.replaceAll(/--[a-z][a-z0-9-]*/g, (name) => shortNames.get(name) ?? name);

/**
 * A PostCSS plugin that gives the tokens short names in all that is built: every page carries its
 * style, and long names cost a hundred bytes of its one round trip. It is the same names for all
 * sheets, those that scripts bring included.
 */
export function shortProperties(): Plugin {
  return {
    postcssPlugin: 'short-properties',
    Declaration(declaration) {
      declaration.prop = shortNames.get(declaration.prop) ?? declaration.prop;
      if (declaration.value.includes('--')) declaration.value = shorten(declaration.value);
    },
  };
}
