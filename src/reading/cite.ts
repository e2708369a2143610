import type { CitationChoice } from '../citations/citation-choices.ts';
import { make } from '../search/elements.ts';
import { tell } from './copy.ts';

const title = make('h2', { id: 'cite-title' }, 'Cite');
const choice = make('select', { id: 'cite-choice' });
const list = make('dl');
const status = make('p', { role: 'status' });
const close = make('button', { type: 'button', class: 'button' }, 'Close');
const dialog = make(
  'dialog',
  { class: 'cite-dialog', 'aria-labelledby': title.id },
  title,
  make('label', { for: choice.id }, 'What to cite'),
  choice,
  list,
  status,
  close,
);
document.body.append(dialog);

let choices: readonly CitationChoice[] = [];

async function copy(style: string, citation: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(citation);
    tell(status, `${style} copied.`);
  } catch {
    tell(status, 'It could not be copied. Select the text and copy it.');
  }
}

function rowsOf(style: string, citation: string): HTMLElement[] {
  const button = make('button', { type: 'button', class: 'button' }, `Copy ${style}`);
  button.addEventListener('click', () => void copy(style, citation));
  return [make('dt', {}, style), make('dd', {}, make('p', {}, citation), button)];
}

function showChosen(): void {
  const chosen = choices[choice.selectedIndex];
  const rows = Object.entries(chosen?.citations ?? {}).flatMap((each) => rowsOf(...each));
  list.replaceChildren(...rows);
}

choice.addEventListener('change', showChosen);
close.addEventListener('click', () => {
  dialog.close();
});
// A click on the dialog itself, and on nothing in it, is one beside it.
dialog.addEventListener('click', ({ target }) => {
  if (target === dialog) dialog.close();
});

async function choicesAt(address: string): Promise<CitationChoice[]> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`The citations could not be fetched: ${response.status}`);
  return (await response.json()) as CitationChoice[];
}

/** Shows the citations that stand in the file at a button's `data-cite`, each to be copied. */
export async function openCitations(button: HTMLElement): Promise<void> {
  try {
    if (choices.length === 0) {
      choices = await choicesAt(button.dataset.cite ?? '');
      choice.replaceChildren(...choices.map(({ name }) => make('option', {}, name)));
    }
    showChosen();
    // A second click may come while the file is on its way.
    if (!dialog.open) dialog.showModal();
  } catch {
    const beside =
      button.parentElement?.querySelector('[role=status]') ?? make('span', { role: 'status' });
    button.parentElement?.append(beside);
    tell(beside, 'The citations could not be loaded. Take them from the files here.');
  }
}
