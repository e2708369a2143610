import { make } from '../search/elements.ts';

/** How long it is told what became of a copy, in milliseconds. */
const TOLD_FOR = 4000;

/** Says something in an element that screen readers announce, for a while. */
export function tell(status: Element, message: string): void {
  status.textContent = message;
  setTimeout(() => {
    if (status.textContent === message) status.textContent = '';
  }, TOLD_FOR);
}

async function textAt(address: string): Promise<Blob> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`The file could not be fetched: ${response.status}`);
  return new Blob([await response.text()], { type: 'text/plain' });
}

/** Copies the file at a button's `data-copy`, and tells so in the status beside it. */
export async function copyFile(button: HTMLElement): Promise<void> {
  const status = button.parentElement?.querySelector('[role=status]');
  if (!status) throw new Error('A button that copies has no status beside it.');
  try {
    // A promise of the text may be copied later than the click that asks for it; the text may not.
    const text = textAt(button.dataset.copy ?? '');
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': text })]);
    tell(status, 'Copied.');
  } catch {
    tell(status, 'It could not be copied. Download it instead.');
  }
}

/** Tells beside a permalink what became of the copy of its address. */
export async function tellCopied(permalink: Element, copied: Promise<void>): Promise<void> {
  const status =
    permalink.parentElement?.querySelector('.told') ??
    make('span', { class: 'told', role: 'status' });
  permalink.after(status);
  try {
    await copied;
    tell(status, 'Link copied.');
  } catch {
    tell(status, 'Copy the link from the address bar.');
  }
}
