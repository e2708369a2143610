import { reporter } from 'vfile-reporter';
import { checkContent } from './check.ts';
import { readContent } from './read-content.ts';

/**
 * Checks every file under the content folder and prints what is wrong, with file, line and column.
 *
 * @returns whether anything is wrong.
 */
export async function reportContentProblems(folder: string): Promise<boolean> {
  const wrong = checkContent(await readContent(folder));
  if (wrong.length > 0) console.error(reporter(wrong));
  return wrong.length > 0;
}
