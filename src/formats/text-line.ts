import type { Delete, Emphasis, Link, PhrasingContent, Strong } from 'mdast';

type Markup = Emphasis | Strong | Delete | Link;

/** An address that stands as text, without what ends the sentence around it. */
const addresses = /https?:\/\/\S*[^\s.,;:!?)”’]/g;

/** White space that a browser shows as one space, but is none. */
const LOOSE = /[\t\n\f\r]| {2}/;

/** Takes white space from the end of a line of text, and what then holds nothing. */
function trimEnd(nodes: PhrasingContent[]): void {
  const last = nodes.at(-1);
  if (last?.type === 'text') last.value = last.value.replace(/ $/, '');
  else if (last && 'children' in last) trimEnd(last.children);
  if (last && isEmpty(last)) nodes.pop();
}

function isEmpty(node: PhrasingContent): boolean {
  if (node.type === 'text') return node.value === '';
  return 'children' in node && node.type !== 'link' && node.children.length === 0;
}

/** The text of a block, with the white space that a browser shows. */
export class TextLine {
  readonly nodes: PhrasingContent[] = [];
  /** Whether white space would be the first of its line, or stand behind white space. */
  #spaced = true;

  /** Adds text to the line, or to a part of it. */
  text(value: string, into = this.nodes): void {
    let shown = LOOSE.test(value) ? value.replaceAll(/[\t\n\f\r ]+/g, ' ') : value;
    if (this.#spaced && shown.startsWith(' ')) shown = shown.slice(1);
    if (shown === '') return;
    this.#spaced = shown.endsWith(' ');
    this.#append(shown, into);
  }

  /** Adds text in which addresses lead on. */
  linkedText(value: string, into = this.nodes): void {
    let start = 0;
    for (const { 0: url, index } of value.matchAll(addresses)) {
      this.text(value.slice(start, index), into);
      this.add({ type: 'link', url, children: [{ type: 'text', value: url }] }, into);
      start = index + url.length;
    }
    this.text(value.slice(start), into);
  }

  /** Adds what is whole. */
  add(node: PhrasingContent, into = this.nodes): void {
    if (node.type === 'break') trimEnd(this.nodes);
    this.#spaced = node.type === 'break';
    into.push(node);
  }

  /**
   * Adds markup, whose text `fill` adds, unless it adds none. White space at its ends goes before
   * and behind it, as Markdown knows no markup that begins or ends with white space.
   */
  open(markup: Markup, into: PhrasingContent[], fill: (part: PhrasingContent[]) => void): void {
    const { children } = markup;
    fill(children);
    const [first] = children;
    if (first?.type === 'text' && first.value.startsWith(' ')) {
      first.value = first.value.slice(1);
      if (first.value === '') children.shift();
      this.#append(' ', into);
    }
    const last = children.at(-1);
    const isSpaced = last?.type === 'text' && last.value.endsWith(' ');
    if (isSpaced) trimEnd(children);
    if (!isEmpty(markup)) into.push(markup);
    if (isSpaced) this.#append(' ', into);
  }

  #append(value: string, into: PhrasingContent[]): void {
    const last = into.at(-1);
    if (last?.type === 'text') last.value += value;
    else into.push({ type: 'text', value });
  }

  /** The whole line, without white space and line breaks around it. */
  end(): PhrasingContent[] {
    if (this.#spaced) trimEnd(this.nodes);
    while (this.nodes[0]?.type === 'break') this.nodes.shift();
    while (this.nodes.at(-1)?.type === 'break') this.nodes.pop();
    return this.nodes;
  }
}
