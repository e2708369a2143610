import { isPacked, NOT_FOUND } from './manifest.ts';

/** Where the answer to a request comes from. Addresses are those below the site's home page. */
export type Answer =
  | { from: 'files' | 'pack'; address: string }
  | { from: 'redirect'; address: string }
  /** The network; where that is cut, the page for addresses that lead nowhere. */
  | { from: 'network' };

/**
 * Tells where the answer to a request comes from. What follows a question mark or a number sign in
 * its address makes no difference, as on a host of files.
 *
 * @param url the address that is asked for.
 * @param scope the address of the site's home page.
 * @param isNavigation whether it is asked for as a page.
 * @param isFile whether there is a kept file at an address.
 * @returns `undefined` for what is none of the worker's business.
 */
export function answerTo(
  url: string,
  scope: string,
  isNavigation: boolean,
  isFile: (address: string) => boolean,
): Answer | undefined {
  const { origin, pathname, search } = new URL(url);
  const whole = origin + pathname;
  if (!whole.startsWith(scope)) return undefined;
  const address = whole.slice(scope.length);
  if (isFile(address)) return { from: 'files', address };
  if (!isNavigation) return isPacked(address) ? { from: 'pack', address } : undefined;
  if (address === NOT_FOUND) return { from: 'pack', address };
  // As hosts do; to ask them could bring a page of another version.
  const folder = address.replace(/(^|\/)index\.html$/, '$1');
  for (const page of [folder, `${address}/`]) {
    if (isFile(page)) return { from: 'redirect', address: page + search };
  }
  return { from: 'network' };
}
