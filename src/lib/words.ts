/** Counts the words of a text: runs of letters and digits, with the hyphens and apostrophes inside them. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:[-'’.,/][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}
