/**
 * What pages and workers say to each other. One that listens may be of an older version than one
 * that speaks, so a message, once shipped, keeps its meaning.
 */
export type Message =
  /** From the empty page to its worker: let the version that waits take over, or say that I must stay. */
  | 'make-way'
  /** From a worker to the empty page: another page is open, so this version goes on. */
  | 'stay'
  /** From a worker to one that waits: take over. */
  | 'take-over'
  /** From a worker to another: answer with the keys under which your files lie in the cache. */
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
