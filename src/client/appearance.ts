/** What a reader's choice is kept under on the device; see `first-paint.ts`. */
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
    localStorage.setItem(KEY, choice);
  } catch {
    // It then holds for this page alone.
  }
}

/** Shows the page in a scheme; in the system's when none is chosen. */
function show(choice: string): void {
  document.documentElement.style.colorScheme = choice;
  const switcher = document.querySelector<HTMLSelectElement>(`#${KEY}`);
  if (switcher) switcher.value = choice;
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
 * Follows the switch in the header, here and in other tabs, and has it say what was chosen before:
 * `first-paint.ts` has shown the page so already.
 */
export function followAppearance(): void {
  showChosen();
  addEventListener('pageshow', showChosen);
  addEventListener('storage', showChosen);
  addEventListener('change', ({ target }) => {
    const { id, value } = target as HTMLSelectElement;
    if (id !== KEY) return;
    keep(value);
    show(value);
  });
}
