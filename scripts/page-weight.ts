// cspell:ignore onclosetag
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { Parser } from 'htmlparser2';

/** What a page is made of, as it stands in a built site. */
export interface PageWeight {
  /** Compressed bytes of the page without its style and its scripts. */
  html: number;
  /** Compressed bytes of its style, which stands in the page. */
  css: number;
  /** Compressed bytes of its scripts, in the page and beside it. */
  js: number;
  /** Bytes of the images that it shows. */
  images: number;
  /** Elements in its document. */
  elements: number;
}

const compress = promisify(brotliCompress);

/** How many bytes a host sends for a text that it has compressed beforehand. */
async function compressedSize(text: string): Promise<number> {
  if (text === '') return 0;
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  return (await compress(text, { params })).length;
}

/** The parts of a page. Data in a script element counts as HTML. */
interface Parts {
  html: string;
  css: string;
  js: string;
  /** The addresses of what it loads, by what it is. */
  scripts: string[];
  images: string[];
  elements: number;
}

/** Takes a page apart. */
function takeApart(page: string): Parts {
  const parts: Parts = { html: '', css: '', js: '', scripts: [], images: [], elements: 0 };
  let within: 'html' | 'css' | 'js' = 'html';
  let written = 0;
  const cut = (to: number) => {
    parts[within] += page.slice(written, to);
    written = to;
  };
  const parser = new Parser({
    onopentag: (name, { src, type = '' }) => {
      parts.elements += 1;
      if (name === 'img' && src) parts.images.push(src);
      if (name === 'script' && src) parts.scripts.push(src);
      const isScript = name === 'script' && !type.startsWith('application/');
      if (name !== 'style' && !isScript) return;
      cut(parser.endIndex + 1);
      within = isScript ? 'js' : 'css';
    },
    onclosetag: (name) => {
      if (name !== 'style' && name !== 'script') return;
      cut(parser.startIndex);
      within = 'html';
    },
  });
  parser.end(page);
  cut(page.length);
  return parts;
}

/**
 * Weighs a page from the files of a built site, without a browser.
 *
 * @param folder the site's folder.
 * @param basePath the path under which it was built, with a slash at both ends.
 * @param path the page's address below the home page.
 * @throws when what the page loads is not there.
 */
export async function weighPage(
  folder: string,
  basePath: string,
  path: string,
): Promise<PageWeight> {
  const file = /(?:^|\/)$/.test(path) ? `${path}index.html` : path;
  const parts = takeApart(await readFile(join(folder, file), 'utf8'));
  const inSite = (address: string) => join(folder, address.slice(basePath.length));
  const scripts = await Promise.all(parts.scripts.map((each) => readFile(inSite(each), 'utf8')));
  const images = await Promise.all(parts.images.map((each) => readFile(inSite(each))));
  const sizes = await Promise.all(
    [parts.html, parts.css, parts.js, ...scripts].map(compressedSize),
  );
  const [html = 0, css = 0, ...js] = sizes;
  return {
    html,
    css,
    js: js.reduce((sum, size) => sum + size, 0),
    images: images.reduce((sum, { length }) => sum + length, 0),
    elements: parts.elements,
  };
}
