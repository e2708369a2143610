import type { AlignType, PhrasingContent, RootContent } from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';
import { describe, expect, it } from 'vitest';
import { blocksOf, writerOptions } from './markdown-writer.ts';

const byLibrary = (children: RootContent[]) =>
  toMarkdown({ type: 'root', children }, writerOptions);
const written = (children: RootContent[]) => `${blocksOf(children).join('\n\n')}\n`;

/** Makes choices that are the same each time. */
class Choices {
  #state: number;
  constructor(seed: number) {
    this.#state = seed;
  }
  /** A whole number below a limit. */
  below(limit: number): number {
    this.#state = (this.#state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return Math.floor((this.#state / 2 ** 32) * limit);
  }
  one<Item>(items: readonly [Item, ...Item[]]): Item {
    return items[this.below(items.length)] ?? items[0];
  }
  list<Item>(most: number, make: () => Item): Item[] {
    return Array.from({ length: 1 + this.below(most) }, make);
  }
}

const words = [
  'team',
  'A',
  'how?',
  'it’s',
  '“so”',
  'one,',
  '(two)',
  'end.',
  '2018',
  '–',
  'é',
] as const;
const signs = [
  ...[
    '*',
    '_',
    '__',
    'a_b',
    '_a',
    'a_',
    '*a*',
    '[',
    ']',
    '[a]',
    '](b)',
    '`',
    '``',
    '`a`',
    '<',
    '<a',
  ],
  ...[
    '<a>',
    '<!--',
    '>',
    '> a',
    '&',
    '&amp;',
    '&#35;',
    '&c',
    '~',
    '~~a~~',
    '|',
    '| a |',
    '\\',
    '\\*',
  ],
  ...[
    '#',
    '# a',
    'C#',
    '+',
    '+ a',
    '-',
    '- a',
    '---',
    '=',
    '===',
    '1.',
    '1. a',
    '2)',
    '10.',
    ':',
    ':-',
  ],
  ...[
    '!',
    '![',
    '^',
    '[^a]',
    '[^a]:',
    'https://example.com/a_b',
    'http:/',
    'www.example.com',
    'w.x',
    'now.',
  ],
  ...[
    'a@b.example',
    '@',
    '{a}',
    '$x$',
    '%',
    '"',
    "'",
    '(',
    ')',
    '(b',
    ':b',
    '🙂',
    '日本',
    '\u00a0',
    'x!',
  ],
];
const urls = [
  ...['https://example.com/a/#b', 'https://example.com/a_(b)', 'https://example.com/?a=1&b=2'],
  ...[
    'https://example.com/a b',
    'mailto:a@b.example',
    'a',
    '',
    'https://example.com/*a*',
    'http://x.y',
  ],
];

/** Trees of all shapes; `share` of a hundred words could be taken for Markdown. */
class Trees {
  readonly #choices: Choices;
  readonly #share: number;

  constructor(seed: number, share: number) {
    this.#choices = new Choices(seed + share);
    this.#share = share;
  }

  #text(): string {
    const any = () =>
      this.#choices.below(100) < this.#share
        ? this.#choices.one(['', ...signs])
        : this.#choices.one(words);
    return this.#choices.list(4, any).join(this.#choices.one([' ', ' ', ''])) || 'text';
  }

  #node(depth: number): PhrasingContent {
    const kind = depth > 1 ? 0 : this.#choices.below(12);
    const identifier = this.#choices.one(['a', 'b-1', 'c d', 'e]']);
    const url = this.#choices.one(['https://example.com/', ...urls]);
    if (kind === 1)
      return { type: 'inlineCode', value: this.#choices.one(['a b', '`', ' a ', 'a|b']) };
    if (kind === 2) return { type: 'footnoteReference', identifier, label: identifier };
    if (kind === 3) return { type: 'break' };
    if (kind === 4) return { type: 'link', url, children: [{ type: 'text', value: url || 'a' }] };
    if (kind === 5) return { type: 'image', url, alt: 'a' };
    if (kind === 6) return { type: 'link', url, children: this.#phrasing(depth + 1) };
    if (kind === 7) return { type: 'emphasis', children: this.#phrasing(depth + 1) };
    if (kind === 8) return { type: 'strong', children: this.#phrasing(depth + 1) };
    if (kind === 9) return { type: 'delete', children: this.#phrasing(depth + 1) };
    return { type: 'text', value: `${this.#space()}${this.#text()}${this.#space()}` };
  }

  #space(): string {
    return this.#choices.one([' ', ' ', '']);
  }

  /** Text as it comes out of a page: in one piece, without space at its ends. */
  #phrasing(depth = 0): PhrasingContent[] {
    const nodes: PhrasingContent[] = [];
    for (const node of this.#choices.list(4, () => this.#node(depth))) {
      const last = nodes.at(-1);
      if (node.type === 'break' && (!last || last.type === 'break')) continue;
      if (last?.type === 'text' && node.type === 'text') last.value += node.value;
      else nodes.push(node);
    }
    const [first, last] = [nodes[0], nodes.at(-1)];
    if (first?.type === 'text') first.value = first.value.trimStart() || 'a';
    if (last?.type === 'text') last.value = last.value.trimEnd() || 'a';
    return last?.type === 'break' || nodes.length === 0 ? [{ type: 'text', value: 'a' }] : nodes;
  }

  /** A list that comes first would have the bullet that no list before it has, of whatever parent. */
  #flow(depth: number): RootContent[] {
    const first: RootContent = { type: 'paragraph', children: this.#phrasing() };
    return [first, ...this.#choices.list(3, () => this.block(depth))];
  }

  block(depth = 0): RootContent {
    const kind = this.#choices.below(depth > 1 ? 4 : 11);
    const children = this.#phrasing();
    if (kind === 4 || kind === 5 || kind === 6) return this.#list(depth);
    if (kind === 7) return { type: 'blockquote', children: this.#flow(depth + 1) as [] };
    if (kind === 8) {
      const value = this.#choices.one(['a\n\n  b', 'a', '```\na\n```', '', '- a']);
      return { type: 'code', lang: this.#choices.one([null, 'js', 'c d', 'c`']), value };
    }
    if (kind === 9) {
      const identifier = this.#choices.one(['a', 'b-1', 'c d']);
      return {
        type: 'footnoteDefinition',
        identifier,
        label: identifier,
        children: this.#flow(depth + 1) as [],
      };
    }
    if (kind === 10) return this.#table();
    if (kind === 3)
      return this.#choices.one([{ type: 'thematicBreak' }, { type: 'html', value: '<b>' }]);
    if (kind === 2) return { type: 'heading', depth: this.#choices.one([1, 2, 3, 6]), children };
    return { type: 'paragraph', children };
  }

  #list(depth: number): RootContent {
    const ordered = this.#choices.below(2) === 0;
    const spread = this.#choices.below(2) === 0;
    return {
      type: 'list',
      ordered,
      start: ordered ? this.#choices.one([1, 1, 4]) : null,
      spread,
      children: this.#choices.list(3, () => ({
        type: 'listItem',
        spread: this.#choices.below(3) === 0,
        checked: this.#choices.one([null, null, true, false]),
        children: [
          { type: 'paragraph', children: this.#phrasing() },
          ...(this.#choices.below(2) === 0 ? (this.#flow(depth + 1) as []) : []),
        ],
      })),
    };
  }

  #table(): RootContent {
    const width = 1 + this.#choices.below(3);
    const align = Array.from({ length: width }, () =>
      this.#choices.one<AlignType>([null, null, null, 'left']),
    );
    return {
      type: 'table',
      align: this.#choices.below(4) === 0 ? align : align.map(() => null),
      children: this.#choices.list(3, () => ({
        type: 'tableRow',
        children: Array.from({ length: width }, () => ({
          type: 'tableCell',
          children: this.#choices.below(4) === 0 ? [] : this.#phrasing(),
        })),
      })),
    };
  }
}

describe('blocks', () => {
  it.each([0, 5, 20, 60])(
    'with %i words in a hundred that could be Markdown are written as the library writes them',
    (share) => {
      const trees = new Trees(7, share);
      for (let count = 0; count < 150; count += 1) {
        const nodes = [trees.block(), trees.block(), trees.block()];
        expect(written(nodes), JSON.stringify(nodes)).toBe(byLibrary(nodes));
      }
    },
  );
});
