import type { CheckedFile } from './source-file.ts';

/** What `npm run new` puts where an author has still to write. */
export const TO_WRITE = 'To write:';

/** Reminds of every line that is still to write. */
export function tellWhatIsToWrite({ file, reminder }: CheckedFile): void {
  for (const [index, line] of String(file).split(/\r?\n/).entries()) {
    const at = line.indexOf(TO_WRITE);
    if (at === -1) continue;
    const what = line
      .slice(at + TO_WRITE.length)
      .replace(/["*_]+\s*$/, '')
      .trim();
    reminder(`Still to write: ${what}`, { line: index + 1, column: at + 1 });
  }
}
