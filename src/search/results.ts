import type { FoundPage } from './pagefind.ts';

/** How many sections are shown under a page at the most. */
const SECTIONS_SHOWN = 3;

/**
 * Turns Pagefind's excerpt into text and marks, and nothing else: whatever other markup it might
 * hold becomes the text inside it.
 */
export function excerptNodes(excerpt: string): Node[] {
  const parsed = new DOMParser().parseFromString(excerpt, 'text/html');
  return [...parsed.body.childNodes].map((node) => {
    const text = node.textContent ?? '';
    if (node.nodeName !== 'MARK') return document.createTextNode(text);
    const mark = document.createElement('mark');
    mark.textContent = text;
    return mark;
  });
}

function link(url: string, title: string): HTMLAnchorElement {
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.textContent = title;
  return anchor;
}

function paragraph(className: string, ...children: (Node | string)[]): HTMLParagraphElement {
  const element = document.createElement('p');
  element.className = className;
  element.append(...children);
  return element;
}

/** The sections of a page to show: those with an anchor of their own, in Pagefind's order. */
function sectionsOf(page: FoundPage) {
  return page.sub_results.filter(({ url }) => url.includes('#')).slice(0, SECTIONS_SHOWN);
}

/**
 * Draws one result: the page's link first, then the sections that match.
 *
 * @param kindName how the page's kind reads.
 */
export function resultItem(page: FoundPage, kindName: string): HTMLLIElement {
  const item = document.createElement('li');
  const sections = sectionsOf(page);
  const title = paragraph('card-title', link(page.url, page.meta.title ?? page.url));
  item.append(title, paragraph('kicker', kindName));
  if (sections.length === 0) {
    item.append(paragraph('excerpt', ...excerptNodes(page.excerpt)));
    return item;
  }
  const list = document.createElement('ul');
  list.role = 'list';
  for (const section of sections) {
    const entry = document.createElement('li');
    entry.append(
      link(section.url, section.title),
      paragraph('excerpt', ...excerptNodes(section.excerpt)),
    );
    list.append(entry);
  }
  item.append(list);
  return item;
}
