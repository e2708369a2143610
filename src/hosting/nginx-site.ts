import type { HeaderRule } from './header-rules.ts';
import type { Redirect } from './host-files.ts';

/** Where nginx serves the site. */
export interface NginxSettings {
  /** The address to listen on, such as `80` or `127.0.0.1:8080`. */
  listen: string;
  /** The folder that was built. */
  root: string;
  /** The path under which it was built, with a slash at both ends. */
  basePath: string;
}

/** Types that nginx does not know, or that need their character set. */
const types = `
  types {
    text/html html;
    text/css css;
    text/javascript js;
    text/plain txt;
    text/markdown md;
    text/xml xml;
    application/atom+xml atom;
    application/json json;
    application/manifest+json webmanifest;
    application/wasm wasm;
    application/epub+zip epub;
    application/x-bibtex bib;
    image/svg+xml svg;
    image/png png;
    image/x-icon ico;
  }
  default_type application/octet-stream;
  charset utf-8;
  charset_types text/css text/javascript text/plain text/markdown text/xml application/atom+xml application/json application/manifest+json application/x-bibtex;`;

const quoted = (value: string) => `"${value.replaceAll('"', '\\"')}"`;

/** The lines that send headers; nginx takes over none from outside where one is sent inside. */
function headerLines(rules: readonly HeaderRule[]): string {
  return rules
    .flatMap(({ headers }) => Object.entries(headers))
    .map(([name, value]) => `add_header ${name} ${quoted(value)} always;`)
    .join('\n      ');
}

/**
 * Writes an nginx server that serves the site from files that may be compressed beforehand, with
 * its headers, its redirects and its own page for addresses that lead nowhere. Files with no rule
 * of their own are asked for anew, which their ETag makes short.
 *
 * @param rules the first is for every file, each other one for a folder or a file.
 */
export function nginxSite(
  rules: readonly HeaderRule[],
  redirects: readonly Redirect[],
  { listen, root, basePath }: NginxSettings,
): string {
  const [everywhere, ...special] = rules;
  if (everywhere?.path !== '*') throw new Error('The first rule must be the one for every file.');
  const anew: HeaderRule = { path: '*', headers: { 'Cache-Control': 'no-cache' } };
  // An alias keeps the base path out of the files' paths; a root would put it into them.
  const location = (match: string, path: string, own: HeaderRule) => `
    location ${match}${basePath}${path} {
      alias ${root}/${path};
      ${headerLines([everywhere, own])}
    }`;
  const locations = special.map((rule) =>
    rule.path.endsWith('/*')
      ? location('^~ ', rule.path.slice(0, -1), rule)
      : location('= ', rule.path, rule),
  );
  const moved = redirects.map(
    ({ from, to }) => `
    location = ${basePath}${from.slice(1)} {
      return 301 ${quoted(basePath + to.slice(1))};
    }`,
  );
  const outside = `
    location / {
      return 404;
    }
    location = ${basePath.slice(0, -1)} {
      return 301 ${basePath};
    }`;
  return `server {
  listen ${listen};
  index index.html;
  absolute_redirect off;
  server_tokens off;
  gzip_static on;
  brotli_static on;
  error_page 404 ${basePath}404.html;
${types}
${[...(basePath === '/' ? [] : [outside]), ...moved, ...locations, location('', '', anew)].join('')}
}
`;
}
