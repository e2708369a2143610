import type { MovedData } from '../addresses/moved-html.ts';

/**
 * Where a reader is led on to who asked for something that has moved.
 *
 * @param asked what stands behind the path in the address that was asked for.
 * @returns the URL; `undefined` when what was asked for is here.
 */
export function movedUrl(
  { to, sections }: MovedData,
  { search, hash }: { search: string; hash: string },
): string | undefined {
  const anchor = decodeURIComponent(hash.slice(1));
  if (Object.hasOwn(sections, anchor)) return sections[anchor];
  if (to === undefined) return undefined;
  return to.includes('#') ? to : to + search + hash;
}
