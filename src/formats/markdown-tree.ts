import type { Element, ElementContent } from 'hast';
import { toString } from 'hast-util-to-string';
import { defaultHandlers, toMdast, type Handle, type State } from 'hast-util-to-mdast';
import type { BlockContent, Heading, ListItem, PhrasingContent, Root, RootContent } from 'mdast';
import { hasClass } from '../editions/edition-page.ts';

declare module 'mdast' {
  interface HeadingData {
    /** The id of the heading on its page. */
    anchor?: string;
  }
}

const isElement = (node: ElementContent, tagName?: string): node is Element =>
  node.type === 'element' && (tagName === undefined || node.tagName === tagName);

const phrasing = (state: State, node: Element) => state.all(node) as PhrasingContent[];
const flow = (state: State, node: Element) => state.toFlow(state.all(node)) as BlockContent[];

/** A heading leads to itself on the page, unless it leads elsewhere. */
const heading: Handle = (state, node): Heading => {
  const permalink = node.children.find(
    (child): child is Element => isElement(child, 'a') && hasClass(child, 'permalink'),
  );
  const words = { ...node, children: node.children.filter((child) => child !== permalink) };
  const children = phrasing(state, words);
  const { id } = node.properties;
  const leads = permalink && !children.some(({ type }) => type === 'link');
  return {
    type: 'heading',
    depth: Number(node.tagName[1]) as Heading['depth'],
    children: leads
      ? [{ type: 'link', url: String(permalink.properties.href), children }]
      : children,
    ...(typeof id === 'string' && { data: { anchor: id } }),
  };
};

/** A figure is its name, its caption and all that it says in words. */
const figure: Handle = (state, node) => {
  const child = (name: string) =>
    node.children.find((each): each is Element => isElement(each, name));
  const drawing = child('svg');
  const caption = child('figcaption');
  if (!drawing || !caption) return flow(state, node);
  const title = drawing.children.find((each): each is Element => isElement(each, 'title'));
  const words = node.children.filter((each) => each !== drawing && each !== caption);
  return [
    {
      type: 'paragraph',
      children: [
        {
          type: 'strong',
          children: [{ type: 'text', value: `Figure: ${title ? toString(title) : ''}.` }],
        },
        { type: 'text', value: ' ' },
        ...phrasing(state, caption),
      ],
    },
    ...flow(state, { ...node, children: words }),
  ];
};

/** Terms with one definition each are a list whose items begin with the term. */
const definitions: Handle = (state, node) => {
  const items: ListItem[] = [];
  let term: PhrasingContent[] = [];
  for (const child of node.children) {
    if (!isElement(child)) continue;
    if (child.tagName === 'dt') term = [...phrasing(state, child), { type: 'text', value: ':' }];
    else {
      items.push({
        type: 'listItem',
        children: [
          {
            type: 'paragraph',
            children: [
              { type: 'strong', children: term },
              { type: 'text', value: ' ' },
              ...phrasing(state, child),
            ],
          },
        ],
      });
    }
  }
  return { type: 'list', ordered: false, spread: false, children: items };
};

/** The steps of a guide have headings, which no list shows well. */
const numbered: Handle = (state, node) =>
  hasClass(node, 'steps')
    ? node.children.flatMap((child) => (isElement(child) ? flow(state, child) : []))
    : defaultHandlers.ol(state, node);

const block: Handle = (state, node) =>
  node.properties.role === 'note'
    ? { type: 'blockquote', children: flow(state, node) }
    : state.all(node);

const noteName = (id: string) => id.replace(/^.*user-content-fn-/, '');

const link: Handle = (state, node) => {
  if (node.properties.dataFootnoteRef !== undefined) {
    const identifier = noteName(String(node.properties.href));
    return { type: 'footnoteReference', identifier, label: identifier };
  }
  return {
    type: 'link',
    url: String(node.properties.href),
    children: phrasing(state, node),
  };
};

/** Footnotes keep the heading that they have on the page. */
const section: Handle = (state, node) => {
  if (node.properties.dataFootnotes === undefined) return state.all(node);
  return node.children.flatMap((child): RootContent[] => {
    if (!isElement(child)) return [];
    if (child.tagName !== 'ol') return state.all({ type: 'root', children: [child] });
    return child.children
      .filter((item) => isElement(item, 'li'))
      .map((item) => {
        const identifier = noteName(String(item.properties.id));
        return {
          type: 'footnoteDefinition',
          identifier,
          label: identifier,
          children: flow(state, item),
        };
      });
  });
};

const handlers: Record<string, Handle> = {
  a: link,
  cite: (state, node) => ({ type: 'emphasis', children: phrasing(state, node) }),
  div: block,
  dl: definitions,
  figcaption: (state, node) => ({ type: 'paragraph', children: phrasing(state, node) }),
  figure,
  h1: heading,
  h2: heading,
  h3: heading,
  h4: heading,
  h5: heading,
  h6: heading,
  ol: numbered,
  section,
  summary: (state, node) => ({ type: 'paragraph', children: phrasing(state, node) }),
};

/** Makes a tree of Markdown from the main part of a page, as `readableHtml` gives it. */
export function markdownTree(main: Element): Root {
  return toMdast({ type: 'root', children: [main] }, { handlers, document: true }) as Root;
}
