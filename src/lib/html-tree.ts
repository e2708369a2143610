import render from 'dom-serializer';
import type { ChildNode, Document } from 'domhandler';
import { parseDocument } from 'htmlparser2';

// What a build writes is well formed, as a test has a validator see of every page. What is read stays as
// it is written, so that nothing has to be escaped anew.
const asWritten = {
  decodeEntities: false,
  encodeEntities: false,
  lowerCaseTags: false,
  lowerCaseAttributeNames: false,
} as const;

/** Parses HTML that a build has made, a page or a piece of one. References such as `&amp;` stay as they are. */
export function parseHtml(html: string): Document {
  return parseDocument(html, asWritten);
}

/** Writes what `parseHtml` has read. */
export function writeHtml(nodes: Document | ChildNode[]): string {
  return render(nodes, asWritten);
}
