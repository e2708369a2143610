import { openCitations } from './cite.ts';
import { copyFile, tellCopied } from './copy.ts';
import { follow, isNoteOf, showNote } from './notes.ts';
import styles from './reading.css?inline';

const sheet = new CSSStyleSheet();
sheet.replaceSync(styles);
document.adoptedStyleSheets.push(sheet);

/**
 * Helps a reader with what they reached for: copies what stands behind a button, cites, tells what became
 * of a copied address, shows a note in place.
 *
 * @param helped what was reached for.
 * @param event how: a pointer over it, the focus on it, or a click.
 * @param copied the copy of a permalink, where it was clicked.
 */
export function help(helped: HTMLElement, event: Event, copied?: Promise<void>): void {
  const isClick = event.type === 'click';
  if (helped.matches('[data-copy]')) {
    if (isClick) void copyFile(helped);
  } else if (helped.matches('[data-cite]')) {
    if (isClick) void openCitations(helped);
  } else if (helped.matches('.permalink')) {
    if (copied) void tellCopied(helped, copied);
  } else if (helped instanceof HTMLAnchorElement) {
    if (!isClick) showNote(helped, event);
    else if (event.defaultPrevented) {
      if (isNoteOf(helped)) follow(helped);
      else showNote(helped, event);
    }
  }
}
