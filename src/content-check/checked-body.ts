import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { sectionsIn, type Section } from '../lib/sections.ts';
import { parseBody } from './body-tree.ts';
import { placeOfNode, type BodyHeading } from './headings.ts';
import { linksIn, type BodyLink } from './links.ts';
import { checkMarkup } from './markup.ts';
import { checkReferences } from './references.ts';
import type { Place, SourceFile } from './source-file.ts';

/** Something that is wrong, and where. */
export interface Finding {
  reason: string;
  place: Place;
}

/** What the check has to know of a body: plain data, much smaller than the tree it was parsed to. */
export interface CheckedBody {
  sections: Section[];
  headings: BodyHeading[];
  links: BodyLink[];
  hasFootnotes: boolean;
  /** Whether anything but headings stands in it. */
  hasText: boolean;
  /** What is wrong with it, whatever else there is in the content. */
  findings: Finding[];
}

function headingsIn(body: Root): BodyHeading[] {
  const headings: BodyHeading[] = [];
  visit(body, 'heading', (heading) => {
    const { depth } = heading;
    headings.push({ text: toString(heading), depth, place: placeOfNode(heading) });
  });
  return headings;
}

function checkTree(body: Root, checked: SourceFile): void {
  checkMarkup(checked, body);
  checkReferences(checked, body);
}

/**
 * Reads a file's body as the check needs it.
 *
 * @returns nothing where the file is not whole or the body is no MDX, which is told.
 */
export function readBody(source: SourceFile): CheckedBody | undefined {
  const tree = parseBody(source);
  if (!tree) return undefined;
  const findings: Finding[] = [];
  checkTree(tree, {
    ...source,
    problem: (reason, place) => findings.push({ reason, place }),
  });
  return {
    sections: sectionsIn(tree),
    headings: headingsIn(tree),
    links: linksIn(tree),
    hasFootnotes: tree.children.some(({ type }) => type === 'footnoteDefinition'),
    hasText: tree.children.some(({ type }) => type !== 'heading'),
    findings,
  };
}
