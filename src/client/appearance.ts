/** What a reader's choice is kept under on the device. */
const KEY = 'appearance';

const schemes = ['light', 'dark'];

function chosen(): string {
  try {
    const choice = localStorage.getItem(KEY) ?? '';
    return schemes.includes(choice) ? choice : '';
  } catch {
    // Where nothing may be kept, the system decides.
    return '';
  }
}

function keep(choice: string): void {
  try {
    if (choice) localStorage.setItem(KEY, choice);
    else localStorage.removeItem(KEY);
  } catch {
    // It then holds for this page alone.
  }
}

/** Shows the page in a scheme; in the system's when none is chosen. */
function show(choice: string): void {
  document.documentElement.dataset.appearance = choice;
  for (const switcher of document.querySelectorAll<HTMLSelectElement>('#appearance')) {
    switcher.value = choice;
  }
  // The two colors stand in the order of the schemes.
  for (const [place, color] of document
    .querySelectorAll<HTMLMetaElement>('[name=theme-color]')
    .entries()) {
    const scheme = schemes[place] ?? '';
    color.media = choice
      ? choice === scheme
        ? 'all'
        : 'not all'
      : `(prefers-color-scheme:${scheme})`;
  }
}

const showChosen = () => {
  show(chosen());
};

/**
 * Shows the page in light or dark as the reader has chosen, before it is first painted, and follows
 * the switch in the header, here and in other tabs.
 */
export function followAppearance(): void {
  showChosen();
  addEventListener('DOMContentLoaded', showChosen);
  addEventListener('pageshow', showChosen);
  addEventListener('storage', showChosen);
  addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLSelectElement) || target.id !== KEY) return;
    keep(target.value);
    show(target.value);
  });
}
