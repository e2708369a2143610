import GithubSlugger from 'github-slugger';
import { START, type CheckedFile, type Place } from './source-file.ts';

/** A heading of a body. */
export interface BodyHeading {
  /** Its text, without markup. */
  text: string;
  depth: number;
  place: Place;
}

/** Where a node of a body stands in its file. */
export function placeOfNode(node: { position?: { start: Place } | undefined }): Place {
  const { line, column } = node.position?.start ?? START;
  return { line, column };
}

/**
 * Tells headings that break a page's outline or share an anchor.
 *
 * @param around the anchors that the page has besides those of its body.
 * @param top the level of the page's own sections: 2, or 3 where they stand inside one of another page.
 */
export function checkHeadings(
  { problem }: CheckedFile,
  headings: readonly BodyHeading[],
  { around, top }: { around: readonly string[]; top: 2 | 3 },
): void {
  const taken = new Map(around.map((anchor) => [anchor, 'a heading that every such page has']));
  let depth = top - 1;
  for (const heading of headings) {
    const { text, place } = heading;
    if (text.trim() === '') {
      problem('This heading is empty. Say what its section says.', place);
      continue;
    }
    if (heading.depth < top) {
      problem(
        `A body has no headings of level ${heading.depth}: the page has them already. Begin with ${'#'.repeat(top)}.`,
        place,
      );
    } else if (heading.depth > depth + 1) {
      problem(
        `This heading skips a level: it has ${heading.depth}, the one before it ${depth}. Give it ${'#'.repeat(depth + 1)}.`,
        place,
      );
    }
    depth = Math.max(heading.depth, top);
    // One slugger a heading, so that equal headings show as equal.
    const anchor = new GithubSlugger().slug(text);
    const other = taken.get(anchor);
    if (other !== undefined) {
      problem(`This heading has the anchor #${anchor} of ${other}. Word it otherwise.`, place);
    } else taken.set(anchor, `the one in line ${place.line}`);
  }
}
