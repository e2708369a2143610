import { make } from '../search/elements.ts';

/** How long a pointer rests on a link before its note shows, in milliseconds. */
const REST = 250;

/** How long a note stays when the pointer has left, so that it can be reached, in milliseconds. */
const GRACE = 200;

/** How far a note stays from the edges of the window, in pixels. */
const MARGIN = 8;

/** In a window lower than this, in pixels, a note that comes by itself would cover what is read. */
const LOW = 400;

/** What a note says. */
type Note = (Node | string)[];

const card = make('aside', { id: 'note-in-place', class: 'note-card', popover: 'auto' });
document.body.append(card);

/** The link whose note is shown or on its way. */
let current: HTMLAnchorElement | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

/** A footnote's own text, without the way back that only its place at the end needs. */
function footnoteOf(link: HTMLAnchorElement): Note | undefined {
  const note = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  if (!note) return undefined;
  const copy = note.cloneNode(true) as HTMLElement;
  for (const back of copy.querySelectorAll('[data-footnote-backref]')) back.remove();
  for (const named of copy.querySelectorAll('[id]')) named.removeAttribute('id');
  return [...copy.childNodes];
}

/** A topic's definition, from its page. */
async function definitionOf(link: HTMLAnchorElement): Promise<Note | undefined> {
  const response = await fetch(link.href);
  if (!response.ok) return undefined;
  // The other page's style is not of this page's policy, and not wanted.
  const html = (await response.text()).replace(/<style[^]*?<\/style>/g, '');
  const page = new DOMParser().parseFromString(html, 'text/html');
  const [title, lead] = ['h1', '.lead'].map((name) => page.querySelector(name)?.textContent.trim());
  if (!title || !lead) return undefined;
  return [
    make('strong', {}, title),
    make('p', {}, lead),
    make('a', { href: link.href }, 'Read the topic'),
  ];
}

const known = new Map<string, Promise<Note | undefined>>();

async function noteOf(link: HTMLAnchorElement): Promise<Note | undefined> {
  if (link.matches('[data-footnote-ref]')) return footnoteOf(link);
  const reading = known.get(link.pathname) ?? definitionOf(link);
  known.set(link.pathname, reading);
  try {
    return await reading;
  } catch {
    known.delete(link.pathname);
    return undefined;
  }
}

/**
 * Puts the card below the link, or above it where there is more room, inside the window and never
 * over the link itself: what does not fit is scrolled.
 */
function place(link: HTMLAnchorElement): void {
  const [line] = link.getClientRects();
  if (!line) return;
  const { clientWidth, clientHeight } = document.documentElement;
  // While the window still scrolls to it, the link may be outside.
  const box = link.getBoundingClientRect();
  const [top, bottom] = [box.top, box.bottom].map((edge) =>
    Math.min(Math.max(0, edge), clientHeight),
  ) as [number, number];
  card.style.maxBlockSize = '';
  const { offsetWidth: width, offsetHeight: height } = card;
  const above = top - 2 * MARGIN;
  const below = clientHeight - bottom - 2 * MARGIN;
  const isBelow = below >= height || below >= above;
  const room = Math.max(0, isBelow ? below : above);
  card.style.maxBlockSize = `${room}px`;
  card.style.left = `${Math.max(MARGIN, Math.min(line.left, clientWidth - width - MARGIN))}px`;
  card.style.top = `${isBelow ? bottom + MARGIN : top - MARGIN - Math.min(height, room)}px`;
}

function hide(): void {
  clearTimeout(timer);
  // What is still on its way must not come up when the reader has gone on.
  current?.removeAttribute('aria-describedby');
  current = undefined;
  card.hidePopover();
}

async function show(link: HTMLAnchorElement, isTouched: boolean): Promise<void> {
  const note = await noteOf(link);
  if (current !== link) return;
  if (!note) {
    current = undefined;
    if (isTouched) follow(link);
    return;
  }
  card.replaceChildren(...note.map((part) => (part instanceof Node ? part.cloneNode(true) : part)));
  card.showPopover();
  link.setAttribute('aria-describedby', card.id);
  place(link);
}

/** A touch outside a note closes it before it is a click: what it closed, and when. */
let dismissed: { link: HTMLAnchorElement | undefined; at: number } = { link: undefined, at: 0 };

/** How long a touch takes to be a click, in milliseconds. */
const TOUCH = 700;

/** Whether the note of a link is the one that is shown, or was until the touch that is a click now. */
export function isNoteOf(link: HTMLAnchorElement): boolean {
  if (current === link) return card.matches(':popover-open');
  return dismissed.link === link && performance.now() - dismissed.at < TOUCH;
}

/** Goes where a link leads. */
export function follow(link: HTMLAnchorElement): void {
  location.href = link.href;
}

/**
 * Shows the note of a link: at once for a touch or the keyboard, after a rest for a pointer. Escape,
 * a touch elsewhere, and leaving both the link and the note close it.
 *
 * @param event how the link was reached.
 */
export function showNote(link: HTMLAnchorElement, event: Event): void {
  const isFocus = event.type === 'focusin';
  const isTouched = event.type === 'click';
  const isHover = event.type === 'pointerover';
  // A finger's own "over" and "focus" come with its click, which decides.
  if (isHover && (event as PointerEvent).pointerType !== 'mouse') return;
  if (isFocus && (!link.matches(':focus-visible') || innerHeight < LOW)) return;
  clearTimeout(timer);
  if (isNoteOf(link)) return;
  if (card.matches(':popover-open')) hide();
  current = link;
  timer = setTimeout(() => void show(link, isTouched), isHover ? REST : 0);
  if (isHover) {
    link.addEventListener('pointerleave', leave, { once: true });
  } else if (isFocus) {
    link.addEventListener('blur', hide, { once: true });
  }
}

function leave(): void {
  clearTimeout(timer);
  timer = setTimeout(hide, GRACE);
}

card.addEventListener('pointerenter', () => {
  clearTimeout(timer);
});
card.addEventListener('pointerleave', leave);
// Before it is closed, since a moment later the next note may be on its way.
card.addEventListener('beforetoggle', (event) => {
  if (event.newState !== 'closed') return;
  dismissed = { link: current, at: performance.now() };
  current?.removeAttribute('aria-describedby');
  current = undefined;
});
addEventListener(
  'scroll',
  () => {
    if (current) place(current);
  },
  { passive: true },
);
