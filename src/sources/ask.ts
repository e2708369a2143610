import { setTimeout as wait } from 'node:timers/promises';
import ky, { HTTPError, TimeoutError } from 'ky';

/** What a source's address answered. */
export interface SourceAnswer {
  url: string;
  /** There; there at another address; not there; or no answer to be had today. */
  result: 'reached' | 'moved' | 'missing' | 'unreachable';
  /** The status of the answer, where there was one. */
  status?: number | undefined;
  /** The address to which the asked one led on. */
  movedTo?: string | undefined;
  /** Why there was no answer. */
  reason?: string | undefined;
}

/** How patiently to ask; times in milliseconds. */
export interface Patience {
  /** For how long to wait for one answer. */
  timeout: number;
  /** How often to ask again when no answer comes, or the server says that it is in trouble. */
  retries: number;
  /** How long to wait before asking the first time again; twice as long each time after. */
  delay: number;
  /** How long to leave a server alone between two questions. */
  pause: number;
}

const PATIENT: Patience = { timeout: 20_000, retries: 2, delay: 2_000, pause: 1_000 };

/** Why there is no answer where not even a server was reached. */
export const NO_CONNECTION = 'no connection';

/** A page that is gone for good, or was never there. */
const isMissing = (status: number) => status === 404 || status === 410;

async function ask(url: string, { timeout, retries, delay }: Patience): Promise<SourceAnswer> {
  try {
    const response = await ky.get(url, {
      headers: { 'user-agent': 'Fulcrum (asks once whether a source is still there)' },
      timeout,
      retry: {
        limit: retries,
        retryOnTimeout: true,
        delay: (attempt) => delay * 2 ** (attempt - 1),
        backoffLimit: 60_000,
        maxRetryAfter: 60_000,
      },
    });
    // That there is an answer is all we want; the rest is not fetched.
    await response.body?.cancel();
    const { status, redirected } = response;
    return redirected
      ? { url, result: 'moved', status, movedTo: response.url }
      : { url, result: 'reached', status };
  } catch (error) {
    if (error instanceof HTTPError) {
      const { status } = error.response;
      const result = isMissing(status) ? 'missing' : 'unreachable';
      return { url, result, status, reason: `status ${status}` };
    }
    const late = error instanceof TimeoutError;
    const reason = late ? `no answer within ${timeout} ms` : NO_CONNECTION;
    return { url, result: 'unreachable', reason };
  }
}

/**
 * Asks addresses whether they are still there: one after another, each once, again only when no
 * answer comes or the server is in trouble, and no server twice in quick succession.
 *
 * @returns the answers, in the order of the addresses.
 */
export async function* askSources(
  urls: readonly string[],
  patience: Partial<Patience> = {},
): AsyncGenerator<SourceAnswer> {
  const patient = { ...PATIENT, ...patience };
  const asked = new Map<string, number>();
  for (const url of urls) {
    const { host } = new URL(url);
    const rested = performance.now() - (asked.get(host) ?? -Infinity);
    if (rested < patient.pause) await wait(patient.pause - rested);
    yield await ask(url, patient);
    asked.set(host, performance.now());
  }
}
