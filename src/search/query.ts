/** What a reader asks of search, as it stands in the address of the search page. */
export interface Query {
  /** The words, without the spaces before them; empty when there are none. */
  words: string;
  /** A theme's slug, or empty for all. */
  theme: string;
  /** A kind of page, or empty for all. */
  kind: string;
  /** What the advice depends on, or empty for anything. */
  condition: string;
  /** Whether words that nobody has written here are left as they are. */
  asTyped: boolean;
}

/** How long a reader's typing rests before it is searched for, in milliseconds. */
export const TYPING_REST = 30;

/** The query that asks for nothing. */
export const emptyQuery: Query = { words: '', theme: '', kind: '', condition: '', asTyped: false };

/** Reads a query from the address's parameters. */
export function readQuery(parameters: URLSearchParams): Query {
  const read = (name: string) => (parameters.get(name) ?? '').trim();
  return {
    words: read('q'),
    theme: read('theme'),
    kind: read('kind'),
    condition: read('condition'),
    asTyped: read('as') === 'typed',
  };
}

/** Writes a query as the address's parameters, `?` included; nothing for an empty query. */
export function writeQuery({ words, theme, kind, condition, asTyped }: Query): string {
  const parameters = new URLSearchParams();
  if (words) parameters.set('q', words.trim());
  if (theme) parameters.set('theme', theme);
  if (kind) parameters.set('kind', kind);
  if (condition) parameters.set('condition', condition);
  if (words && asTyped) parameters.set('as', 'typed');
  const text = parameters.toString();
  return text && `?${text}`;
}

/** Tells whether two queries ask the same. */
export function isSameQuery(a: Query, b: Query): boolean {
  return writeQuery(a) === writeQuery(b);
}
