import { Parser } from 'htmlparser2';
import type { Nodes, Root } from 'mdast';
import { eachNode } from '../lib/each-node.ts';
import { figureNames } from '../components/figures/names.ts';
import { placeOfNode } from './headings.ts';
import type { CheckedFile, Place } from './source-file.ts';
import { didYouMean } from './suggestion.ts';

/** Whom problems are told. */
type Teller = Pick<CheckedFile, 'problem'>;

/** Elements that only mark words up. Whatever else HTML has runs, loads, or asks for something. */
const inertElements = new Set(
  `abbr b bdi bdo br cite code dd del dfn dl dt em i ins kbd mark ol ul li p q rp rt ruby s samp small
   strong sub sup time u var wbr`.split(/\s+/),
);

const isComponent = (name: string) => /^[A-Z]/.test(name) || name.includes('.');

/** What is wrong with an element written as HTML, and how to mend it. */
function* wrongElement(name: string, attributes: Record<string, unknown>) {
  const tag = name.toLowerCase();
  if (tag === 'a') {
    yield 'A link in HTML gets no base path. Write it in Markdown: [words](/address/).';
  } else if (tag === 'img') {
    yield 'A picture in HTML gets no base path. Write it in Markdown: ![what it shows](/picture.svg).';
  } else if (/^h[1-6]$/.test(tag)) {
    yield 'A heading in HTML gets no anchor. Write it in Markdown, with ##.';
  } else if (!inertElements.has(tag)) {
    yield `The element <${tag}> has no place among words: it may run, load or ask for something. Take it out.`;
  }
  for (const [attribute, value] of Object.entries(attributes)) {
    if (/^on/i.test(attribute)) {
      yield `The attribute ${attribute} runs code. Take it out.`;
    } else if (attribute.toLowerCase() === 'style') {
      yield 'The policy of the pages forbids styles in attributes. Take it out.';
    } else if (/^\s*(?:javascript|data|vbscript):/i.test(String(value))) {
      yield `The attribute ${attribute} holds an address that can run code. Take it out.`;
    }
  }
}

/** Tells what is wrong in a piece of raw HTML that begins at a place of the file. */
function checkHtml({ problem }: Teller, html: string, start: Place): void {
  const placeAt = (index: number): Place => {
    const lines = html.slice(0, index).split('\n');
    const column = (lines.at(-1) ?? '').length + 1;
    return {
      line: start.line + lines.length - 1,
      column: lines.length === 1 ? start.column + column - 1 : column,
    };
  };
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const place = placeAt(parser.startIndex);
        if (isComponent(name)) {
          problem(
            `Components are shown in files with the ending .mdx alone. Rename the file.`,
            place,
          );
          return;
        }
        for (const wrong of wrongElement(name, attributes)) problem(wrong, place);
      },
    },
    { lowerCaseTags: false },
  );
  parser.end(html);
}

/** Tells components that are not known, and HTML in MDX that is not just words. */
function checkJsx(
  { problem }: Teller,
  node: Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>,
  shown: Set<string>,
): void {
  const place = placeOfNode(node);
  const name = node.name ?? '';
  if (!isComponent(name)) {
    const attributes = node.attributes.map((each): [string, unknown] =>
      each.type === 'mdxJsxAttribute' ? [each.name, each.value] : ['{…}', ''],
    );
    for (const wrong of wrongElement(name, Object.fromEntries(attributes))) problem(wrong, place);
    return;
  }
  if (!(figureNames as readonly string[]).includes(name)) {
    problem(
      `There is no component <${name}>.${didYouMean(name, figureNames)} Show one of: ${figureNames.join(', ')}.`,
      place,
    );
    return;
  }
  if (node.attributes.length > 0 || node.children.length > 0) {
    problem(`A figure takes nothing and holds nothing. Write <${name} />.`, place);
  }
  if (shown.has(name)) problem(`This page shows <${name} /> twice. Take one out.`, place);
  shown.add(name);
}

/** Tells HTML, components and code of a body that are more than words, figures and comments. */
export function checkMarkup(file: Teller, body: Root): void {
  const shown = new Set<string>();
  eachNode(body, (node) => {
    const place = placeOfNode(node);
    switch (node.type) {
      case 'html':
        checkHtml(file, node.value, place);
        break;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        checkJsx(file, node, shown);
        break;
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        if (/^\s*(?:\/\*[\s\S]*\*\/\s*)?$/.test(node.value)) break;
        file.problem('Braces hold code. Take it out, or write a brace as \\{.', place);
        break;
      case 'mdxjsEsm':
        file.problem('This line is code. Take it out; figures need no import.', place);
        break;
    }
  });
}
