import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { writeScript } from './bundle-script.ts';
import { hasPolicy } from './html-policy.ts';

const source = new URL('../client/site.ts', import.meta.url);

/**
 * An Astro integration that gives every page the site's one script. It stands in the head and holds
 * back the first paint, or a reader who chose dark would see a flash of light; Astro itself loads scripts
 * only after that.
 */
export function siteScript(): AstroIntegration {
  let basePath = '/';
  return {
    name: 'site-script',
    hooks: {
      'astro:config:setup': ({ command, injectScript }) => {
        if (command === 'dev') {
          injectScript('page', `import ${JSON.stringify(fileURLToPath(source))};`);
        }
      },
      'astro:config:done': ({ config }) => {
        basePath = config.base;
      },
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const script = await writeScript(folder, 'site', source, {
          'import.meta.env.DEV': 'false',
          'import.meta.env.PROD': 'true',
          'import.meta.env.BASE_URL': JSON.stringify(basePath),
        });
        for await (const page of glob('**/*.html', { cwd: folder })) {
          const html = await readFile(join(folder, page), 'utf8');
          // The single file has all that it needs, and its own policy.
          if (hasPolicy(html)) continue;
          const element = `</title><script src="${basePath}${script}"></script>`;
          await writeFile(join(folder, page), html.replace('</title>', element));
        }
      },
    },
  };
}
