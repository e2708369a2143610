/** What marks the part of the README that the command writes. */
const BEGIN = '<!-- bench:peers -->';
const END = '<!-- /bench:peers -->';

/**
 * Puts a text in the place of what stands between the marks.
 *
 * @throws when a mark is missing.
 */
export function replaceMarkedPart(readme: string, text: string): string {
  const begin = readme.indexOf(BEGIN);
  const end = readme.indexOf(END);
  if (begin === -1 || end < begin) {
    throw new Error(`README.md has no ${BEGIN} followed by ${END}. Put both where the tables go.`);
  }
  return `${readme.slice(0, begin + BEGIN.length)}\n\n${text.trim()}\n\n${readme.slice(end)}`;
}
