import { createHash } from 'node:crypto';

/** What every page allows, besides what stands in it. Pagefind's index is read by WebAssembly. */
const policy = {
  'default-src': ["'none'"],
  'base-uri': ["'none'"],
  'connect-src': ["'self'"],
  'form-action': ["'self'"],
  'img-src': ["'self'"],
  'manifest-src': ["'self'"],
  'worker-src': ["'self'"],
  'script-src': ["'self'", "'wasm-unsafe-eval'"],
  'style-src': [] as string[],
};

const externalScript = /<script type="module" src="([^"]+)"><\/script>/g;

/**
 * Puts a page's small module scripts into it.
 *
 * @param scriptAt gives a script by its address.
 * @param limit the most characters of a script that is put in.
 */
export async function inlineScripts(
  html: string,
  scriptAt: (url: string) => Promise<string>,
  limit: number,
): Promise<string> {
  const inline = new Map<string, string>();
  for (const [element, url = ''] of html.matchAll(externalScript)) {
    const script = (await scriptAt(url)).trim();
    // What a script imports beside itself is beside the page no more.
    const folder = url.slice(0, url.lastIndexOf('/') + 1);
    const moved = script.replace(/(\bfrom|\bimport\(?)(["'`])\.\//g, `$1$2${folder}`);
    const isSafe = !/<\/script/i.test(moved);
    if (isSafe && moved.length <= limit) {
      inline.set(element, `<script type="module">${moved}</script>`);
    }
  }
  return html.replace(externalScript, (element) => inline.get(element) ?? element);
}

/** The hash by which a policy allows what stands in a page. */
function hashOf(content: string): string {
  return `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
}

/** The hashes of all elements of one name that hold what they bring. */
function hashesOf(html: string, name: 'script' | 'style'): string[] {
  const elements = html.matchAll(new RegExp(`<${name}\\b([^>]*)>([\\s\\S]*?)</${name}>`, 'g'));
  const contents = [...elements]
    .filter(([, attributes = '']) => !/\ssrc=|type="application\//.test(attributes))
    .map(([, , content = '']) => content);
  return [...new Set(contents.map(hashOf))];
}

/**
 * Gives a page the Content-Security-Policy of just what stands in it.
 *
 * @throws when the page has no head to put it into.
 */
export function withPolicy(html: string): string {
  const directives = {
    ...policy,
    'script-src': [...policy['script-src'], ...hashesOf(html, 'script')],
    'style-src': [...policy['style-src'], ...hashesOf(html, 'style')],
  };
  const content = Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`.trim())
    .join(';');
  const [charset] = /<meta charset="utf-8">/.exec(html) ?? [];
  if (charset === undefined) throw new Error('A page has no <meta charset="utf-8"> to begin with.');
  return html.replace(
    charset,
    `${charset}<meta http-equiv="content-security-policy" content="${content}">`,
  );
}
