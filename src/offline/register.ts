import { sparesData } from '../client/data-saver.ts';

/**
 * Has the site kept for reading without a network, once the page is loaded and the browser idle.
 * Readers who ask to be spared data are spared it.
 *
 * @param worker the address of the worker; what it serves is all that lies beside it.
 */
export function registerOffline(worker: string): void {
  const { serviceWorker } = navigator as Partial<Navigator>;
  // Safari has no requestIdleCallback.
  const { requestIdleCallback: whenIdle = setTimeout } = window as Partial<Window>;
  if (!import.meta.env.PROD || sparesData) return;
  addEventListener('load', () => {
    whenIdle(() => {
      // Without the worker, which private windows and odd browsers refuse, the site works as ever.
      serviceWorker?.register(worker).catch(() => undefined);
    });
  });
}
