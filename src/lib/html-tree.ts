import render from 'dom-serializer';
import type { ChildNode, Document, Element } from 'domhandler';
import { decodeHTML, decodeHTMLAttribute } from 'entities';
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

/** The value of an attribute of an element that `parseHtml` has read, its references resolved. */
export function attributeOf({ attribs }: Element, name: string): string | undefined {
  const value = attribs[name];
  return value?.includes('&') ? decodeHTMLAttribute(value) : value;
}

/** Some text that `parseHtml` has read, its references resolved. */
export function textIn(written: string): string {
  return written.includes('&') ? decodeHTML(written) : written;
}

/** Writes what `parseHtml` has read. */
export function writeHtml(nodes: Document | ChildNode[]): string {
  return render(nodes, asWritten);
}
