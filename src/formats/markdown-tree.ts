import type {
  BlockContent,
  DefinitionContent,
  Heading,
  List,
  ListItem,
  PhrasingContent,
  RowContent,
  Table,
} from 'mdast';
import { hasClass, isElement, textOf, type PageElement, type PageNode } from './page-element.ts';
import { LineMaker, noteName } from './line-maker.ts';
import { isBlock, isSpread, isTool, withoutCheckbox } from './shown-elements.ts';

declare module 'mdast' {
  interface HeadingData {
    /** The id of the heading on its page. */
    anchor?: string;
  }
}

/** What can stand beside paragraphs. */
export type FlowContent = BlockContent | DefinitionContent;

/** The main part of a page as a tree of Markdown. */
export interface MarkdownTree {
  children: FlowContent[];
  /** The words above the page's title that say of what kind it is. */
  kind: string;
}

/** Makes trees of Markdown from the elements of one page. */
class TreeMaker {
  /** The words above the title that say of what kind the page is. */
  kind = '';
  readonly #lines: LineMaker;
  /** Whether what has to be opened on the page stands open. */
  #opened = false;

  constructor(url: string) {
    this.#lines = new LineMaker(url);
  }

  /** What stands in an element, block by block. */
  flow(nodes: readonly PageNode[]): FlowContent[] {
    const result: FlowContent[] = [];
    let run: PageNode[] = [];
    const endRun = () => {
      if (run.length > 0) result.push(...this.#paragraph(run));
      run = [];
    };
    for (const [place, node] of nodes.entries()) {
      if (!isBlock(node)) run.push(node);
      else if (!isTool(node)) {
        endRun();
        if (!this.#isKind(node, nodes, place)) result.push(...this.#block(node));
      }
    }
    endRun();
    return result;
  }

  #isKind(element: PageElement, siblings: readonly PageNode[], place: number): boolean {
    if (!hasClass(element, 'kicker')) return false;
    let next = place + 1;
    while (typeof siblings[next] === 'string') next += 1;
    const title = siblings[next];
    if (!title || !isElement(title) || title.name !== 'h1') return false;
    this.kind = textOf(element).trim();
    return true;
  }

  #block(element: PageElement): FlowContent[] {
    const { name, attributes, children } = element;
    switch (name) {
      case 'h1':
      case 'h2':
      case 'h3':
      case 'h4':
      case 'h5':
      case 'h6':
        return [this.#heading(element)];
      case 'summary':
        return this.#opened ? [] : this.#paragraph(children);
      case 'p':
      case 'figcaption':
        return this.#paragraph(children);
      case 'ul':
        return [this.#list(element)];
      case 'ol':
        // The steps of a guide have headings, which no list shows well.
        return hasClass(element, 'steps')
          ? children.filter(isElement).flatMap((item) => this.flow(item.children))
          : [this.#list(element)];
      case 'dl':
        return [this.#definitions(element)];
      case 'blockquote':
        return [{ type: 'blockquote', children: this.flow(children) }];
      case 'pre':
        return [code(element)];
      case 'hr':
        return [{ type: 'thematicBreak' }];
      case 'table':
        return [this.#table(element)];
      case 'figure':
        return this.#figure(element);
      default:
        if (attributes.role === 'note') {
          return [{ type: 'blockquote', children: this.flow(children) }];
        }
        if (attributes['data-footnotes'] !== undefined) return this.#footnotes(element);
        return hasClass(element, 'template') ? this.#open(children) : this.flow(children);
    }
  }

  /** The words of a figure and a form to fill in only have to be opened on the page. */
  #open(nodes: readonly PageNode[]): FlowContent[] {
    const before = this.#opened;
    this.#opened = true;
    const result = this.flow(nodes);
    this.#opened = before;
    return result;
  }

  #paragraph(nodes: readonly PageNode[]): FlowContent[] {
    const children = this.#lines.phrasing(nodes);
    return children.length > 0 ? [{ type: 'paragraph', children }] : [];
  }

  /** A heading leads to itself on the page, unless it leads elsewhere. */
  #heading({ name, attributes, children }: PageElement): Heading {
    const permalink = children.find(
      (child) => isElement(child) && child.name === 'a' && hasClass(child, 'permalink'),
    );
    const words = this.#lines.phrasing(children.filter((child) => child !== permalink));
    const href = permalink && isElement(permalink) ? permalink.attributes.href : undefined;
    const leads = href !== undefined && !words.some(({ type }) => type === 'link');
    return {
      type: 'heading',
      depth: Number(name[1]) as Heading['depth'],
      children: leads ? [{ type: 'link', url: this.#lines.address(href), children: words }] : words,
      ...(attributes.id !== undefined && { data: { anchor: attributes.id } }),
    };
  }

  /** A figure is its name, its caption and all that it says in words. */
  #figure({ children }: PageElement): FlowContent[] {
    const elements = children.filter(isElement);
    const drawing = elements.find(({ name }) => name === 'svg');
    const caption = elements.find(({ name }) => name === 'figcaption');
    if (!drawing || !caption) return this.#open(children);
    const title = drawing.children.filter(isElement).find(({ name }) => name === 'title');
    return [
      {
        type: 'paragraph',
        children: [
          strong([{ type: 'text', value: `Figure: ${title ? textOf(title) : ''}.` }]),
          { type: 'text', value: ' ' },
          ...this.#lines.phrasing(caption.children),
        ],
      },
      ...this.#open(children.filter((child) => child !== drawing && child !== caption)),
    ];
  }

  /** Terms with one definition each are a list whose items begin with the term. */
  #definitions({ children }: PageElement): List {
    const items: ListItem[] = [];
    let term: PhrasingContent[] = [];
    for (const child of children.filter(isElement)) {
      const words = this.#lines.phrasing(child.children);
      if (child.name === 'dt') term = [...words, { type: 'text', value: ':' }];
      else {
        const line = [strong(term), { type: 'text', value: ' ' } as const, ...words];
        items.push({ type: 'listItem', children: [{ type: 'paragraph', children: line }] });
      }
    }
    return { type: 'list', ordered: false, spread: false, children: items };
  }

  #list({ name, attributes, children }: PageElement): List {
    const items = children
      .filter(isElement)
      .filter((child) => child.name === 'li')
      .map((item) => this.#item(item));
    const start = Number.parseInt(attributes.start ?? '1', 10);
    return {
      type: 'list',
      ordered: name === 'ol',
      start: name === 'ol' ? start || 1 : null,
      spread: items.length > 1 && items.some(({ spread }) => spread),
      children: items,
    };
  }

  #item({ children }: PageElement): ListItem {
    const { checkbox, rest } = withoutCheckbox(children);
    return {
      type: 'listItem',
      spread: isSpread(rest),
      checked: checkbox ? checkbox.attributes.checked !== undefined : null,
      children: this.flow(rest),
    };
  }

  /** Footnotes keep the heading that they have on the page. */
  #footnotes({ children }: PageElement): FlowContent[] {
    return children.filter(isElement).flatMap((child): FlowContent[] => {
      if (child.name !== 'ol') return this.flow([child]);
      return child.children.filter(isElement).map((item) => {
        const identifier = noteName(item.attributes.id);
        return {
          type: 'footnoteDefinition',
          identifier,
          label: identifier,
          children: this.flow(item.children),
        };
      });
    });
  }

  #table(table: PageElement): Table {
    const rows = rowsOf(table);
    const cells = rows.map((row) =>
      row.children.filter(isElement).filter(({ name }) => name === 'th' || name === 'td'),
    );
    const columns = Math.max(1, ...cells.map(({ length }) => length));
    const written = cells.map((row) => row.map(({ children }) => this.#lines.phrasing(children)));
    // In Markdown, a table has a head.
    if (!cells[0]?.some(({ name }) => name === 'th')) written.unshift([]);
    return {
      type: 'table',
      align: Array.from({ length: columns }, (_, place) => alignmentOf(cells[0]?.[place])),
      children: written.map((row) => ({
        type: 'tableRow',
        children: Array.from({ length: columns }, (_, place): RowContent => ({
          type: 'tableCell',
          children: row[place] ?? [],
        })),
      })),
    };
  }
}

const strong = (children: PhrasingContent[]): PhrasingContent => ({ type: 'strong', children });

function code(element: PageElement): FlowContent {
  const inner = element.children.find((child) => isElement(child) && child.name === 'code');
  const classes = inner && isElement(inner) ? (inner.attributes.class ?? '') : '';
  return {
    type: 'code',
    lang: /(?:^|\s)language-(\S+)/.exec(classes)?.[1] ?? null,
    // The line break after `<pre>` is not part of what it holds.
    value: textOf(element).replaceAll(/\r\n?/g, '\n').replace(/^\n/, '').replace(/\n+$/, ''),
  };
}

function rowsOf({ children }: PageElement): PageElement[] {
  return children
    .filter(isElement)
    .flatMap((child) => (child.name === 'tr' ? [child] : rowsOf(child)));
}

function alignmentOf(cell: PageElement | undefined): NonNullable<Table['align']>[number] {
  const align = cell?.attributes.align;
  return align === 'left' || align === 'right' || align === 'center' ? align : null;
}

/**
 * Makes a tree of Markdown from the main part of a page: without what only works on the page, with
 * full addresses, and with links where an address stands as text.
 *
 * @param url the page's own address, from which its links are told.
 */
export function markdownTree(main: PageElement, url: string): MarkdownTree {
  const maker = new TreeMaker(url);
  const children = maker.flow(main.children);
  return { children, kind: maker.kind };
}
