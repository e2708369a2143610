import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { siteScriptSource } from '../finish/page-scripts.ts';

/**
 * An Astro integration that gives every page of a development server the site's one script. A build's
 * pages get it when they are finished.
 */
export function siteScript(): AstroIntegration {
  return {
    name: 'site-script',
    hooks: {
      'astro:config:setup': ({ command, injectScript }) => {
        if (command !== 'dev') return;
        injectScript('page', `import ${JSON.stringify(fileURLToPath(siteScriptSource))};`);
      },
    },
  };
}
