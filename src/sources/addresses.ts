import { visit } from 'unist-util-visit';
import { parseBody } from '../content-check/body-tree.ts';
import { fieldOf } from '../content-check/identity.ts';
import type { ContentFolder } from '../content-check/read-content.ts';
import { readBareFile, readSourceFile } from '../content-check/source-file.ts';

/** Lists the addresses outside the site that the content names, each once, in order: sources and links. */
export function sourceAddresses({ entries, overviews }: ContentFolder): string[] {
  const addresses = new Set<string>();
  const add = (url: unknown) => {
    if (typeof url === 'string' && /^https?:/.test(url)) addresses.add(url.replace(/#.*$/, ''));
  };
  const files = [
    ...entries.map(({ path, text }) => readSourceFile(path, text)),
    ...[...overviews.values()].map(({ path, text }) => readBareFile(path, text)),
  ];
  for (const file of files) {
    add(fieldOf(fieldOf(file.data, 'source'), 'url'));
    const body = parseBody(file);
    if (!body) continue;
    visit(body, 'link', ({ url }) => {
      add(url);
    });
    visit(body, 'definition', ({ url }) => {
      add(url);
    });
  }
  return [...addresses].sort();
}
