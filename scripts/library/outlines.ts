import GithubSlugger from 'github-slugger';
import { fixedPages } from '../../src/lib/urls.ts';
import { anchorsOf } from './anchors.ts';
import type { Models, ModelledName, PageModel } from './models.ts';
import { fill, type Phrase } from './phrase.ts';
import { randomOf, type Random } from './random.ts';
import { WordChoice } from './word-choice.ts';

/** What other pages need to know of a page before it is written. */
export interface Outline {
  slug: string;
  title: string;
  headings: string[];
  anchors: string[];
  /** The words chosen for those that stand in the title and the headings. */
  ranks: readonly (number | undefined)[];
}

/** After so many titles that other pages have, something is wrong. */
const MOST_TITLES = 1000;

const slugOf = (text: string) => new GithubSlugger().slug(text.replace(/[^\p{L}\p{N} -]/gu, ''));

/** The numbers of the words in a phrase. */
function wordsIn(phrase: Phrase): number[] {
  return phrase.flatMap((part) => (typeof part === 'object' && 'word' in part ? [part.word] : []));
}

/** Says a phrase of a title or heading with chosen words. */
function say(phrase: Phrase, choice: WordChoice): string {
  return fill(phrase, {
    word: (word, form) => choice.say(word, form),
    link: (address) => address,
    term: (topic) => topic,
  });
}

/** The outline of a page that stands at the address of its model, with its title and headings. */
function outlineOfFirst(model: PageModel, { vocabulary }: Models): Outline {
  const { slug, title, anchors, body, names, headings } = model;
  const choice = new WordChoice(model, vocabulary);
  const phrases = [names.title, ...headings.filter((heading) => typeof heading !== 'string')];
  for (const word of phrases.flatMap(wordsIn)) {
    const rank = vocabulary.rankOf(model.words[word]?.stem ?? '');
    if (rank !== undefined) choice.set(word, rank);
  }
  return { slug, title, anchors, headings: body.headings, ranks: choice.ranks };
}

/** Names a page as no other is named. */
function nameOf(
  model: PageModel,
  { vocabulary }: Models,
  { random, words, taken }: { random: Random; words: number; taken: Set<string> },
): { choice: WordChoice; slug: string; title: string } {
  const { names } = model;
  const named = new Set([...wordsIn(names.title), ...wordsIn(names.slug)]);
  for (let tries = 0; tries < MOST_TITLES; tries += 1) {
    const choice = new WordChoice(model, vocabulary);
    for (const word of named) choice.drawAny(word, random, words);
    const title = say(names.title, choice);
    const slug = slugOf(say(names.slug, choice));
    if (taken.has(slug) || taken.has(title.toLowerCase())) continue;
    taken.add(slug);
    taken.add(title.toLowerCase());
    return { choice, slug, title };
  }
  throw new Error(`No further title can be made of "${model.title}". Make a smaller library.`);
}

/**
 * Names the pages of a collection, and gives them headings. Those that come first have the names,
 * addresses and headings of their models: the site's own code, its themes and its overviews lead there.
 *
 * @param words how many words there are when so many pages of the collection are written.
 */
export function outlinesOf(
  name: ModelledName,
  models: Models,
  { count, seed, words }: { count: number; seed: string; words: (pages: number) => number },
): Outline[] {
  const own = models.pages[name];
  const outlines = own.slice(0, count).map((model) => outlineOfFirst(model, models));
  // Editions know essays and overviews by their slugs alone.
  const taken = new Set<string>([
    ...fixedPages,
    ...outlines.flatMap(({ slug, title }) => [slug, title.toLowerCase()]),
  ]);
  for (let place = own.length; place < count; place += 1) {
    const model = own[place % own.length];
    if (!model) break;
    const random = randomOf(`${seed} ${name} ${place} outline`);
    const known = words(place + 1);
    const { choice, slug, title } = nameOf(model, models, { random, words: known, taken });
    for (const word of model.headings.flatMap((each) =>
      typeof each === 'string' ? [] : wordsIn(each),
    )) {
      if (choice.ranks[word] !== undefined) continue;
      if (!choice.draw(word, random, known)) choice.drawAny(word, random, known);
    }
    const headings = model.headings.map((each) =>
      typeof each === 'string' ? each : say(each, choice),
    );
    outlines.push({ slug, title, headings, anchors: anchorsOf(headings), ranks: choice.ranks });
  }
  return outlines;
}
