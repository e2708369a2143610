import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { KnownFiles } from '../content-check/known-files.ts';
import type { NotedBodies } from '../content-check/noted-bodies.ts';
import { findContentProblems, listOfProblems, mustBeMended } from '../content-check/report.ts';

/** How long after a change the check waits for others, such as those of a whole branch, in milliseconds. */
const REST = 150;

/**
 * An Astro integration that checks the content while it is being written: a development server says
 * in its terminal and over the page what is wrong, and again after each change. A build is checked by
 * `scripts/build.ts`, which goes by what is noted of bodies while they are rendered.
 *
 * @param noted what is noted of bodies while a build renders them.
 */
export function contentCheck(siteUrl: string, noted: NotedBodies): AstroIntegration {
  return {
    name: 'content-check',
    hooks: {
      // All of the content has been rendered by now.
      'astro:build:start': () => {
        // What Astro wrote to keep the content is of no more use. Left to itself, Node holds it on
        // through the pages: of ten thousand, a gigabyte.
        globalThis.gc?.();
        noted.save();
      },
      'astro:server:setup': ({ server, logger }) => {
        const root = fileURLToPath(new URL('../../', import.meta.url));
        // While a page is being written, the others stay as they were.
        const known = KnownFiles.none();
        let told = '';
        let waiting: NodeJS.Timeout | undefined;
        const check = async () => {
          const files = await findContentProblems({ siteUrl, known });
          const list = files.length > 0 ? listOfProblems(files) : '';
          const isWrong = mustBeMended(files);
          if (list !== told) {
            if (isWrong) logger.error(`\n${list}`);
            else logger.info(list === '' ? 'The content is sound.' : `\n${list}`);
          }
          if (isWrong) {
            const err = { message: list, stack: '', plugin: 'content-check' };
            server.ws.send({ type: 'error', err });
          } else if (told !== '') {
            // The page comes back by itself once all is mended.
            server.ws.send({ type: 'full-reload' });
          }
          told = list;
        };
        const soon = () => {
          clearTimeout(waiting);
          waiting = setTimeout(() => void check(), REST);
        };
        server.watcher.on('all', (_, path) => {
          const [top = ''] = relative(root, path).split(sep);
          if (top === 'content' || top === 'public') soon();
        });
        soon();
      },
    },
  };
}
