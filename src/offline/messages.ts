/**
 * What workers of two versions say to each other. The other may be years older, so that a message,
 * once shipped, keeps its meaning.
 */
export type Message =
  /** To a worker that waits: take over. */
  | 'take-over'
  /** To any worker: answer with the keys under which your files lie in the cache. */
  | 'tell-keys';

/** How long a worker has to answer, in milliseconds. */
const PATIENCE = 5000;

/**
 * Asks a worker for the keys of its files.
 *
 * @throws when it does not answer in time.
 */
export function askForKeys(worker: ServiceWorker): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const { port1, port2 } = new MessageChannel();
    const timer = setTimeout(() => {
      reject(new Error('A worker did not tell which files it needs.'));
    }, PATIENCE);
    port1.onmessage = ({ data }: MessageEvent<string[]>) => {
      clearTimeout(timer);
      resolve(data);
    };
    worker.postMessage('tell-keys' satisfies Message, [port2]);
  });
}
