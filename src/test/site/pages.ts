import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { inject } from 'vitest';
import { pagePaths } from '../../../scripts/built-pages.ts';

/** A built page. */
export interface BuiltPage {
  /** Its address below the site's home page: `essays/migrations/`, or empty for the home page. */
  path: string;
  html: string;
  document: Document;
}

function readPage(folder: string, path: string): BuiltPage {
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  const html = readFileSync(join(folder, file), 'utf8');
  return { path, html, document: parseHTML(html).document };
}

/** Reads every page of one of the built sites. */
export function readSite(name: 'rootSite' | 'basedSite'): BuiltPage[] {
  const { folder } = inject(name);
  return pagePaths(folder).map((path) => readPage(folder, path));
}

/** Reads every page of the site at the root. */
export function readRootSite(): BuiltPage[] {
  return readSite('rootSite');
}
