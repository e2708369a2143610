/** How long a button tells what became of the copy, in milliseconds. */
const TOLD_FOR = 4000;

async function copyFile(address: string): Promise<void> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`The file could not be fetched: ${response.status}`);
  await navigator.clipboard.writeText(await response.text());
}

/** Makes each button with `data-copy` copy the file at that address, and tell so beside it. */
for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
  const status = button.nextElementSibling;
  button.hidden = false;
  button.addEventListener('click', () => {
    const tell = (message: string) => {
      if (status) status.textContent = message;
    };
    copyFile(button.dataset.copy ?? '')
      .then(
        () => {
          tell('Copied.');
        },
        () => {
          tell('It could not be copied. Download it instead.');
        },
      )
      .finally(() =>
        setTimeout(() => {
          tell('');
        }, TOLD_FOR),
      );
  });
}
