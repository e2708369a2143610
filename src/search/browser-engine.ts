import { fileUrl } from '../lib/urls.ts';
import { SearchEngine } from './engine.ts';
import { PagefindIndex, type Pagefind } from './pagefind.ts';

async function fetchFile(path: string): Promise<unknown> {
  const response = await fetch(fileUrl(`pagefind/${path}`));
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}.`);
  return response.json();
}

/** The site's search, which loads nothing before it is asked. */
export const engine = new SearchEngine(
  new PagefindIndex(
    () => import(/* @vite-ignore */ fileUrl('pagefind/pagefind.js')) as Promise<Pagefind>,
  ),
  fetchFile,
);
