import type { PhrasingContent } from 'mdast';
import { isElement, textOf, type PageElement, type PageNode } from './page-element.ts';
import { isBlock, isCheckbox, isTool } from './shown-elements.ts';
import { TextLine } from './text-line.ts';

/** The name of a footnote, of its id or of what leads to it. */
export const noteName = (id = '') => id.replace(/^.*user-content-fn-/, '');

/** Makes the text of blocks from the elements of one page. */
export class LineMaker {
  readonly #url: string;

  /** @param url the page's own address, from which its links are told. */
  constructor(url: string) {
    this.#url = url;
  }

  /** The text of some nodes as one line, which a block holds. */
  phrasing(nodes: readonly PageNode[]): PhrasingContent[] {
    const line = new TextLine();
    this.#fill(line, nodes, line.nodes, true);
    return line.end();
  }

  /** @param links whether addresses that stand as text lead on. */
  #fill(line: TextLine, nodes: readonly PageNode[], into: PhrasingContent[], links: boolean): void {
    for (const node of nodes) {
      if (isElement(node)) this.#inline(line, node, into, links);
      else if (links && node.includes('://')) line.linkedText(node, into);
      else line.text(node, into);
    }
  }

  #inline(line: TextLine, element: PageElement, into: PhrasingContent[], links: boolean): void {
    const { name, attributes, children } = element;
    if (isTool(element)) return;
    const inside = (type: 'emphasis' | 'strong' | 'delete') => {
      line.open({ type, children: [] }, into, (part) => {
        this.#fill(line, children, part, links);
      });
    };
    switch (name) {
      case 'a':
        this.#link(line, element, into);
        break;
      case 'em':
      case 'i':
      case 'u':
      case 'mark':
      case 'cite':
        inside('emphasis');
        break;
      case 'strong':
      case 'b':
        inside('strong');
        break;
      case 'del':
      case 's':
        inside('delete');
        break;
      case 'code':
      case 'kbd':
      case 'samp':
      case 'var': {
        const value = textOf(element).replaceAll(/\s+/g, ' ').trim();
        if (value !== '') line.add({ type: 'inlineCode', value }, into);
        break;
      }
      case 'br':
        line.add({ type: 'break' }, into);
        break;
      case 'img': {
        const { src = '', alt = '' } = attributes;
        line.add({ type: 'image', url: this.address(src), alt }, into);
        break;
      }
      case 'input':
        if (isCheckbox(element)) {
          line.text(attributes.checked === undefined ? '[ ]' : '[x]', into);
        }
        break;
      case 'q':
        line.text('“', into);
        this.#fill(line, children, into, links);
        line.text('”', into);
        break;
      default: {
        const breaks = isBlock(element);
        if (breaks) line.text(' ', into);
        this.#fill(line, children, into, links);
        if (breaks) line.text(' ', into);
      }
    }
  }

  /** The full address of a link. */
  address(href: string): string {
    return new URL(href, this.#url).href;
  }

  #link(line: TextLine, { attributes, children }: PageElement, into: PhrasingContent[]): void {
    const { href } = attributes;
    if (attributes['data-footnote-ref'] !== undefined) {
      const identifier = noteName(href);
      line.add({ type: 'footnoteReference', identifier, label: identifier }, into);
    } else if (href === undefined) this.#fill(line, children, into, false);
    else {
      line.open({ type: 'link', url: this.address(href), children: [] }, into, (part) => {
        this.#fill(line, children, part, false);
      });
    }
  }
}
