function pairsOf(text: string): Set<string> {
  const letters = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  const pairs = new Set<string>();
  for (let place = 1; place < letters.length; place += 1) {
    pairs.add(letters.slice(place - 1, place + 1));
  }
  return pairs;
}

/** How alike two texts are by their pairs of letters, from 0 to 1 (Dice's coefficient). */
export function likeness(one: string, other: string): number {
  const [a, b] = [pairsOf(one), pairsOf(other)];
  let shared = 0;
  for (const pair of a) if (b.has(pair)) shared += 1;
  return (2 * shared) / (a.size + b.size || 1);
}
