const KEY = 'fulcrum:searches';
const MOST = 6;

/** The words a reader last searched for on this device, newest first. */
export function recentSearches(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((words) => typeof words === 'string') : [];
  } catch {
    // Storage that is closed or damaged is as good as empty.
    return [];
  }
}

/** Keeps the words of a search that led somewhere. Nothing leaves the device. */
export function keepSearch(words: string): void {
  const typed = words.trim();
  if (typed === '') return;
  const others = recentSearches().filter((each) => each !== typed);
  try {
    localStorage.setItem(KEY, JSON.stringify([typed, ...others].slice(0, MOST)));
  } catch {
    // A reader whose storage is closed searches without a memory.
  }
}

/** Forgets them all. */
export function forgetSearches(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // There is nothing to forget.
  }
}
