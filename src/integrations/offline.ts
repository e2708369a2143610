import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { writeWorkers } from '../offline/write-workers.ts';

/** An Astro integration that makes a build work offline. It comes last: what it sees must be final. */
export function offline(): AstroIntegration {
  return {
    name: 'offline',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const { files } = await writeWorkers(fileURLToPath(dir));
        logger.info(`${Object.keys(files).length} files are kept for reading offline`);
      },
    },
  };
}
