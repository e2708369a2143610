import { sparesData } from './data-saver.ts';
import { loadAhead, loadReading } from './late.ts';

/**
 * What a reader can have help with: something to copy or to cite, and what opens in place before it is
 * followed, which of all links are those to notes and to topics.
 */
const HELPED =
  '.permalink,[data-copy],[data-cite],[data-footnote-ref],.article [href*="/topics/"]:not([href$="/topics/"])';

// Where there is no clipboard, as on a page that is not secure, that is a failure to copy, too.
const copy = async (text: string) => navigator.clipboard.writeText(text);

/**
 * Gets help when a reader reaches for it by pointer, touch or keyboard; the first time that loads
 * what helps. What browsers grant only to the event itself is done at once.
 */
export function reach(event: Event): void {
  if (!sparesData) loadAhead().catch(() => undefined);
  const helped = (event.target as Element).closest<HTMLAnchorElement>(HELPED);
  if (!helped) return;
  let copied: Promise<void> | undefined;
  if (event instanceof PointerEvent && event.type === 'click') {
    // A modified click opens another tab; that is not for us.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (helped.matches('.permalink')) copied = copy(helped.href);
    // A finger cannot hover: the first touch shows what the second follows.
    else if (event.pointerType === 'touch' && helped.href) event.preventDefault();
  }
  // It is told below what became of it; until then nobody waits for it.
  copied?.catch(() => undefined);
  loadReading().then(
    ({ help }) => {
      help(helped, event, copied);
    },
    () => {
      if (event.defaultPrevented) location.href = helped.href;
    },
  );
}

/** Makes what stands in `HELPED` answer to a reader. */
export function followReading(): void {
  for (const kind of ['pointerover', 'focusin', 'click']) addEventListener(kind, reach);
}
