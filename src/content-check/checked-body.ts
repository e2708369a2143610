import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { eachNode } from '../lib/each-node.ts';
import { sectionsIn, type Section } from '../lib/sections.ts';
import { paddedBody, parseBody } from './body-tree.ts';
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
  eachNode(body, (heading) => {
    if (heading.type !== 'heading') return;
    const { depth } = heading;
    headings.push({ text: toString(heading), depth, place: placeOfNode(heading) });
  });
  return headings;
}

/**
 * What the check has to know of a body that was parsed.
 *
 * @param tree the body, its nodes standing where they stand in the text.
 * @param text the text that was parsed.
 */
export function checkedBodyOf(tree: Root, text: string): CheckedBody {
  const findings: Finding[] = [];
  const problem = (reason: string, place: Place) => findings.push({ reason, place });
  checkMarkup({ problem }, tree);
  checkReferences({ problem }, tree, text);
  return {
    sections: sectionsIn(tree),
    headings: headingsIn(tree),
    links: linksIn(tree),
    hasFootnotes: tree.children.some(({ type }) => type === 'footnoteDefinition'),
    hasText: tree.children.some(({ type }) => type !== 'heading'),
    findings,
  };
}

/** The same body with so many more lines above it. */
export function movedDown(body: CheckedBody, lines: number): CheckedBody {
  const moved = <Placed extends { place: Place }>(placed: Placed): Placed => {
    const { line, column } = placed.place;
    return { ...placed, place: { line: line + lines, column } };
  };
  return {
    ...body,
    headings: body.headings.map(moved),
    links: body.links.map(moved),
    findings: body.findings.map(moved),
  };
}

/**
 * Reads a file's body as the check needs it.
 *
 * @returns nothing where the file is not whole or the body is no MDX, which is told.
 */
export function readBody(source: SourceFile): CheckedBody | undefined {
  const tree = parseBody(source);
  return tree && checkedBodyOf(tree, paddedBody(source).text);
}
