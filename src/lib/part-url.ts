import { addressUrl } from './urls.ts';

/**
 * The address of a part of an index from A to Z. It stands below that of the page to which the index
 * belongs and a step further, where no slug can ever stand.
 *
 * @param of the path of that page below the home page, such as `topics` or `themes/strategy`.
 */
export function partUrl(of: string, letters: string): string {
  return addressUrl(`/${of}/a-z/${letters}/`);
}
