import { toHtml } from 'hast-util-to-html';
import { visit } from 'unist-util-visit';
import { withPolicy } from '../finish/html-policy.ts';
import { site } from '../site.ts';
import { hasClass, type BuiltEdition } from './edition-page.ts';
import type { FindIndex } from './finder.ts';

/** What the single file allows itself: what stands in it, and nothing from anywhere. */
const policy = {
  'default-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'script-src': [],
  'style-src': [],
};

/** What a single file is made of besides the edition that it holds. */
export interface FileParts {
  /** The style of what only the file has. */
  style: string;
  /** The program of its search. */
  script: string;
  index: FindIndex;
  /** The shape of the site's sign: the path of a drawing 32 units wide and high. */
  sign: string;
}

/** Data as it may stand in a script element, which no text in it can end. */
function scriptData(data: unknown): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}

/** Drops what means something only on the site. */
function withoutSite(edition: BuiltEdition): string {
  const { main } = edition;
  visit(main, 'element', ({ properties }) => {
    for (const name of Object.keys(properties)) {
      if (/^data(Pagefind|Page$|Copy)/.test(name)) properties[name] = undefined;
    }
  });
  const children = main.children.filter(
    (child) => child.type !== 'element' || !hasClass(child, 'breadcrumbs'),
  );
  return toHtml({ type: 'root', children });
}

/**
 * Writes the whole guide as one HTML file that opens without a network and without the site, and is
 * searched by itself. Without scripts it has everything but search.
 *
 * @throws when the script would end its own element.
 */
export function singleFile(
  edition: BuiltEdition,
  { style, script, index, sign }: FileParts,
): string {
  if (/<\/script/i.test(script)) throw new Error('The script holds the end of its own element.');
  const html = `<!doctype html>
<html lang="${edition.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${site.name}: the whole guide in one file</title>
<meta name="description" content="${site.sentence}">
<link rel="canonical" href="${edition.url}">
<meta name="dcterms.modified" content="${edition.revised}">
<style>${edition.style}
${style}</style>
</head>
<body>
<a class="skip-link" href="#main">Skip to content</a>
<header class="file-header">
<div class="frame">
<p class="wordmark"><svg viewBox="0 0 32 32" aria-hidden="true"><path d="${sign}"></path></svg> ${site.name}</p>
<form id="finder" role="search" hidden>
<label class="sr-only" for="find">Search the guide</label>
<input type="search" id="find" placeholder="Search the guide" autocomplete="off" aria-controls="find-results">
<div class="findings">
<p class="frame" id="find-status" role="status"></p>
<ol class="frame" id="find-results" hidden></ol>
</div>
</form>
</div>
</header>
<main class="frame" id="main" tabindex="-1">
${withoutSite(edition)}
</main>
<script type="application/json" id="find-index">${scriptData(index)}</script>
<script type="module">${script}</script>
</body>
</html>
`;
  return withPolicy(html, policy);
}
