/** Writes a number of bytes as readers read it: `412 kB`. */
export function formatSize(bytes: number): string {
  return bytes < 1_000_000
    ? `${Math.ceil(bytes / 1000)} kB`
    : `${(Math.ceil(bytes / 100_000) / 10).toFixed(1)} MB`;
}

const roomFor = (name: string) => `<span data-size-of="${name}"></span>`;

/** Whether a page offers a file, whose size is to be put in. */
export function offersFile(html: string, name: string): boolean {
  return html.includes(roomFor(name));
}

/**
 * Puts the sizes of files into a page that was built before them, where it left room:
 * `<span data-size-of="name"></span>`.
 *
 * @param sizes the files' sizes in bytes, by name.
 * @throws when the page has no room for one of them.
 */
export function withSizes(html: string, sizes: Record<string, number>): string {
  return Object.entries(sizes).reduce((page, [name, size]) => {
    const room = roomFor(name);
    if (!offersFile(page, name)) throw new Error(`The page has no room for the size of ${name}.`);
    return page.replace(room, `, ${formatSize(size)}`);
  }, html);
}
