import type { Address } from '../addresses/redirects.ts';
import type { HeaderRule } from './header-rules.ts';

/** An address that gave way to another; both below the home page, each from the slash on. */
export interface Redirect {
  from: Address;
  to: Address;
}

/**
 * Writes `_headers`, which hosts such as Netlify and Cloudflare read.
 *
 * @param basePath the path of the site, with a slash at both ends.
 */
export function headersFile(rules: readonly HeaderRule[], basePath: string): string {
  return rules
    .map(({ path, headers }) => {
      const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`);
      return `${basePath}${path}\n${lines.join('')}`;
    })
    .join('\n');
}

/** Writes `_redirects`, which the same hosts read: one line for each address that moved for good. */
export function redirectsFile(redirects: readonly Redirect[], basePath: string): string {
  return redirects
    .map(({ from, to }) => `${basePath}${from.slice(1)} ${basePath}${to.slice(1)} 301\n`)
    .join('');
}
