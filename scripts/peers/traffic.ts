import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Transfer } from '../first-load.ts';

/** How long nothing may be on its way for the network to count as quiet, in milliseconds. */
const QUIET = 500;

/**
 * Counts at the server what it sends. A browser's own figures leave out the scripts of workers, in
 * which some engines of search run.
 */
export class Traffic {
  #sent: Transfer = { bytes: 0, requests: 0 };
  #underWay = 0;
  #lastChange = performance.now();
  /** The paths of files that were compressed for their answers. */
  readonly compressed = new Set<string>();

  /** Sees a request before it is answered. */
  watch = ({ socket, url = '/' }: IncomingMessage, response: ServerResponse): void => {
    const before = socket.bytesWritten;
    this.#underWay += 1;
    response.once('close', () => {
      this.#sent.bytes += socket.bytesWritten - before;
      this.#sent.requests += 1;
      this.#underWay -= 1;
      this.#lastChange = performance.now();
      const isWhole = response.statusCode === 200;
      if (isWhole && response.getHeader('Content-Encoding') !== undefined) {
        this.compressed.add(decodeURIComponent(new URL(url, 'http://localhost').pathname));
      }
    });
  };

  /** Counts from nothing. */
  reset(): void {
    this.#sent = { bytes: 0, requests: 0 };
    this.#lastChange = performance.now();
  }

  /** Waits until nothing has been on its way for half a second; returns all since the last reset. */
  async whenQuiet(): Promise<Transfer> {
    while (this.#underWay > 0 || performance.now() - this.#lastChange < QUIET)
      await sleep(QUIET / 10);
    return { ...this.#sent };
  }
}
