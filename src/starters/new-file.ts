import { closest } from '../content-check/suggestion.ts';
import { fieldOf, slugOf } from '../content-check/identity.ts';
import type { ContentFile } from '../content-check/read-content.ts';
import { readSourceFile } from '../content-check/source-file.ts';
import { sectionsOf } from '../lib/sections.ts';
import { countWords } from '../lib/words.ts';
import { essayStarter, guideStarter, topicStarter, type StarterPlace } from './starter.ts';

const kinds = {
  essay: { collection: 'essays', ending: '.mdx', starter: essayStarter, hasTheme: true },
  topic: { collection: 'topics', ending: '.md', starter: topicStarter, hasTheme: false },
  guide: { collection: 'guides', ending: '.md', starter: guideStarter, hasTheme: true },
} as const;

/** A title may have this many words, as the schema of pages says. */
const MOST_WORDS = 16;

/** What somebody asked for who wants a new page. */
export interface Wish {
  kind: string | undefined;
  title: string | undefined;
  theme: string | undefined;
  /** The last part of the address; made of the title where it is left out. */
  slug: string | undefined;
}

/** A wish that cannot be met; the message says why and how to mend it. */
export class WishError extends Error {
  override name = 'WishError';
}

/** The title as it may stand in an address: small letters and digits with hyphens between. */
export function slugFrom(title: string): string {
  return title
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[\u0300-\u036F'’]/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}

function oneOf(name: string, given: string | undefined, known: readonly string[]): string {
  if (given !== undefined && known.includes(given)) return given;
  const meant = given === undefined ? undefined : closest(given, known);
  const wrong = given === undefined ? `No ${name} is given.` : `There is no ${name} "${given}".`;
  throw new WishError(
    `${wrong}${meant === undefined ? '' : ` Did you mean ${meant}?`} Give one of: ${known.join(', ')}.`,
  );
}

/** The front matter of a file; nothing where it cannot be read. */
function dataOf({ path, text }: ContentFile): unknown {
  return readSourceFile(path, text).data;
}

/**
 * Makes the file of a new page, which passes the schema and says what is still to write.
 *
 * @param files the entries there are.
 * @param day the day on which it is written, as `2026-11-22`.
 * @returns the file's path below the content folder, and its text.
 * @throws {WishError} when the wish cannot be met.
 */
export function newFile(
  wish: Wish,
  files: readonly ContentFile[],
  day: string,
): { path: string; text: string } {
  const kind = oneOf('kind of page', wish.kind, Object.keys(kinds)) as keyof typeof kinds;
  const { collection, ending, starter, hasTheme } = kinds[kind];
  const title = (wish.title ?? '').trim().replaceAll(/\s+/g, ' ');
  if (title === '') {
    throw new WishError(`No title is given. Put it into quotes: npm run new -- ${kind} "Title".`);
  }
  if (countWords(title) > MOST_WORDS) {
    throw new WishError(
      `The title has ${countWords(title)} words and may have ${MOST_WORDS}. Shorten it.`,
    );
  }
  const of = (name: string) => files.filter((file) => file.collection === name);
  const themes = of('themes').map(({ path }) => slugOf(path));
  const theme = hasTheme ? oneOf('theme', wish.theme, themes) : '';

  const slug = wish.slug ?? slugFrom(title);
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug)) {
    throw new WishError(
      `"${slug}" is no slug. Give one with --slug: small letters and digits with hyphens between.`,
    );
  }
  const siblings = of(collection);
  const taken = siblings.find((file) => {
    const other = fieldOf(dataOf(file), 'title');
    const isSame = typeof other === 'string' && other.toLowerCase() === title.toLowerCase();
    return isSame || slugOf(file.path) === slug;
  });
  if (taken) {
    throw new WishError(`${taken.path} has this title or this slug already. Choose another.`);
  }

  const orders = siblings
    .map(dataOf)
    .filter((data) => fieldOf(data, 'theme') === theme)
    .map((data) => Number(fieldOf(data, 'order') ?? 0));
  const place: StarterPlace = {
    title,
    theme,
    order: Math.max(0, ...orders) + 1,
    day,
    topics: of('topics').map(({ path }) => slugOf(path)),
    sections: of('essays').flatMap((file) => {
      const [first] = sectionsOf(readSourceFile(file.path, file.text).body);
      return first ? [{ essay: slugOf(file.path), section: first.anchor }] : [];
    }),
  };
  return { path: `${collection}/${slug}${ending}`, text: starter(place) };
}
