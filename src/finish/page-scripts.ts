import { bundleScript, writeScript } from './bundle-script.ts';

/** The site's one script, which every page loads. */
export const siteScriptSource = new URL('../client/site.ts', import.meta.url);

/** What stands in pages themselves, by the script and the pages that it stands in. */
const inPages = [
  { source: new URL('../client/first-paint.ts', import.meta.url), pages: /./ },
  { source: new URL('../client/search-room.ts', import.meta.url), pages: /^search\// },
  { source: new URL('../client/lay-out.ts', import.meta.url), pages: /^print\/.+\// },
];

/** The scripts of pages. */
export interface PageScripts {
  /** The address of the site's script. */
  address: string;
  /** The lines that stand in the pages whose files match. */
  lines: { line: string; pages: RegExp }[];
}

/**
 * Writes into a built site the one script that every page loads, and bundles the lines that stand in
 * pages.
 */
export async function writePageScripts(folder: string, basePath: string): Promise<PageScripts> {
  const path = await writeScript(folder, 'site', siteScriptSource, 'esm', {
    'import.meta.env.DEV': 'false',
    'import.meta.env.PROD': 'true',
    'import.meta.env.BASE_URL': JSON.stringify(basePath),
  });
  const lines = inPages.map(async ({ source, pages }) => ({
    line: (await bundleScript(source, 'esm')).trim(),
    pages,
  }));
  return { address: basePath + path, lines: await Promise.all(lines) };
}

/**
 * The elements of scripts that a page gets: the site's script, which waits for the page; and in the
 * page itself the lines that must not: without them a reader who chose dark would see a flash of light,
 * and as a file they would hold back the first paint for another round trip.
 *
 * @param name the page's file, from the site's folder on.
 */
export function scriptElements({ address, lines }: PageScripts, name: string): string {
  const own = lines.filter(({ pages }) => pages.test(name)).map(({ line }) => line);
  return `<script>${own.join('')}</script><script type="module" src="${address}"></script>`;
}
