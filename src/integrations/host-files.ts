import { writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { headerRules } from '../hosting/header-rules.ts';
import { headersFile, redirectsFile, type Redirect } from '../hosting/host-files.ts';

/**
 * An Astro integration that writes what hosts read beside the pages: `_headers`, and `_redirects`
 * where an address has moved.
 *
 * @param redirects the addresses that moved, for hosts that answer with a redirect of their own.
 */
export function hostFiles(redirects: readonly Redirect[] = []): AstroIntegration {
  let basePath = '/';
  return {
    name: 'host-files',
    hooks: {
      'astro:config:done': ({ config }) => {
        basePath = config.base;
      },
      'astro:build:done': async ({ dir }) => {
        await writeFile(new URL('_headers', dir), headersFile(headerRules, basePath));
        if (redirects.length === 0) return;
        await writeFile(new URL('_redirects', dir), redirectsFile(redirects, basePath));
      },
    },
  };
}
