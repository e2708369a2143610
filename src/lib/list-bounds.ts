/**
 * How many pages a list names at most. A hundred names is what a reader still looks over, and with
 * its frame such a page comes in one round trip; who looks for more has search, or A to Z.
 */
export const LONGEST_LIST = 100;

/** How many pages a list shows with what they say, which takes about twice the room of a name. */
export const MOST_CARDS = 50;

/** How many items each list shows on a page that has several, such as that of a theme. */
export const MOST_OF_EACH = 25;

/**
 * How many pages or notes stand beside a text at most. They are there for those who read it, and more
 * than fill a screen would bury it.
 */
export const LONGEST_NOTES = 20;

/** How many essays stand under an essay as those close to it: the closest alone are worth the way. */
export const MOST_NEAR = 4;

/**
 * Shares the room of a page among groups: all of each while the page has room for all, and else the
 * first of each, the same number of every group.
 *
 * @param room how many items the page has room for.
 */
export function firstOfEach<Item>(
  groups: readonly (readonly Item[])[],
  room: number,
): (readonly Item[])[] {
  const total = groups.reduce((sum, { length }) => sum + length, 0);
  if (total <= room) return [...groups];
  const share = Math.max(1, Math.floor(room / groups.length));
  return groups.map((group) => group.slice(0, share));
}

const numbers = new Intl.NumberFormat('en-US');

/** Writes a number as readers read it: `12,000`. */
export function formatCount(count: number): string {
  return numbers.format(count);
}
