import { mkdir, open, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readBuiltPage } from '../formats/built-page.ts';
import type { CatalogFile, CatalogPage } from '../formats/catalog-schema.ts';
import { addText, listOf, pagesOf } from '../formats/catalog-text.ts';
import { llmsOpening, llmsPage } from '../formats/llms.ts';
import { pageMarkdown } from '../formats/page-markdown.ts';
import { sectionMarkdownUrl } from '../lib/urls.ts';

const CATALOG = 'catalog.json';
const FULL_TEXT = 'llms-full.txt';

/**
 * An Astro integration that writes each page as Markdown, whole and section by section, out of the
 * page as it was built; adds to the catalog what that tells; and puts all entries into one text.
 * Pages are read one by one, and only what the catalog says of them is held on to.
 */
export function pageFormats(): AstroIntegration {
  return {
    name: 'page-formats',
    hooks: {
      'astro:build:done': async ({ dir, pages, logger }) => {
        const folder = fileURLToPath(dir);
        const catalog = JSON.parse(await readFile(join(folder, CATALOG), 'utf8')) as CatalogFile;
        const home = catalog.url;
        const pathOf = (url: string) => join(folder, decodeURIComponent(url.slice(home.length)));
        const write = async (url: string, text: string) => {
          await mkdir(dirname(pathOf(url)), { recursive: true });
          await writeFile(pathOf(url), text);
        };
        const originals = new Map(
          catalog.essays.map(({ url, original, author }) => [url, { url: original.url, author }]),
        );

        /** Writes the Markdown of a page, and adds to what the catalog says of it. */
        const writePage = async (url: string, known?: CatalogPage) => {
          const built = readBuiltPage(await readFile(join(pathOf(url), 'index.html'), 'utf8'));
          if (!built) return undefined;
          const page = known ?? listOf(built, home);
          const text = pageMarkdown(built, originals.get(url));
          addText(page, text);
          await write(built.markdown, text.markdown);
          for (const { anchor, markdown } of text.sections) {
            await write(sectionMarkdownUrl(url, anchor), markdown);
          }
          return { page, markdown: text.markdown };
        };

        const listed = pagesOf(catalog);
        const fullText = await open(join(folder, FULL_TEXT), 'w');
        try {
          await fullText.write(llmsOpening(catalog));
          for (const page of listed) {
            const written = await writePage(page.url, page);
            if (!written) throw new Error(`${page.url} names no Markdown of itself.`);
            await fullText.write(llmsPage(written.markdown));
          }
        } finally {
          await fullText.close();
        }

        const entries = new Set(listed.map(({ url }) => url));
        const others = pages
          .map(({ pathname }) => home + pathname)
          // A page that stands in for others has no address, nor a folder, of its own.
          .filter((url) => url.endsWith('/') && !url.endsWith('/404/') && !entries.has(url));
        for (const url of others.sort()) {
          const written = await writePage(url);
          if (written) catalog.lists.push(written.page);
        }
        await writeFile(join(folder, CATALOG), JSON.stringify(catalog));
        logger.info(`${listed.length + catalog.lists.length} pages written as Markdown`);
      },
    },
  };
}
