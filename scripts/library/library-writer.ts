import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withoutFigures, writeBody } from './body.ts';
import { DistinctLines } from './distinct-lines.ts';
import { writeField, type FieldFilling } from './fields.ts';
import { frontMatter, type Field } from './front-matter.ts';
import { modelled, type ModelledName, type Models, type PageModel } from './models.ts';
import { outlinesOf, type Outline } from './outlines.ts';
import { fill, type Phrase } from './phrase.ts';
import { randomOf, type Random } from './random.ts';
import type { Sizes } from './sizes.ts';
import { drawByRank } from './vocabulary.ts';
import { WordChoice } from './word-choice.ts';

const DAY = 24 * 60 * 60 * 1000;

/** After so many tries a line is of words that change: others have names and numbers alone. */
const SOON = 10;

/** A library as it is being written. */
export class LibraryWriter {
  readonly #folder: string;
  readonly #seed: string;
  readonly #models: Models;
  readonly sizes: Sizes;
  readonly #outlines: Record<ModelledName, Outline[]>;
  readonly #placesOf: Record<ModelledName, ReadonlyMap<string, number>>;
  readonly #best = new DistinctLines();
  /** The last place in the reading order of each theme. */
  readonly #orders = new Map<string, number>();
  /** How many of the vocabulary's first words stand in some essay. */
  words = 0;

  constructor(folder: string, seed: string, models: Models, sizes: Sizes) {
    this.#folder = folder;
    this.#seed = seed;
    this.#models = models;
    this.sizes = sizes;
    const outlines = (name: ModelledName, words: (pages: number) => number) =>
      outlinesOf(name, models, { count: sizes[name], seed, words });
    const inAll = this.#wordsIn(sizes.essays);
    this.#outlines = {
      essays: outlines('essays', (essays) => this.#wordsIn(essays)),
      topics: outlines('topics', () => inAll),
      guides: outlines('guides', () => inAll),
    };
    const places = (name: ModelledName) =>
      new Map(models.pages[name].map(({ slug }, place) => [slug, place]));
    this.#placesOf = {
      essays: places('essays'),
      topics: places('topics'),
      guides: places('guides'),
    };
  }

  /** How many different words so many essays have, by Heaps' law. */
  #wordsIn(essays: number): number {
    const { words, texts, exponent } = this.#models.growth;
    return Math.ceil(words * (essays / texts) ** exponent);
  }

  /** Chooses the words of an essay: as many that none before it has as Heaps' law gives to it. */
  #chooseForEssay(choice: WordChoice, place: number, random: Random): void {
    const another = () => {
      while (choice.has(this.words)) this.words += 1;
      return this.words++;
    };
    const inAll = this.#wordsIn(place + 1);
    for (const word of random.shuffle(choice.open())) {
      const isNew = this.words < inAll || !choice.draw(word, random, this.words);
      if (isNew) choice.set(word, another());
    }
  }

  /** Chooses the words of another page among those of the essays. */
  #chooseKnown(choice: WordChoice, random: Random): void {
    for (const word of choice.open()) {
      if (!choice.draw(word, random, this.words)) choice.drawAny(word, random, this.words);
    }
  }

  /** The day on which a page was published: those of the real content each on one day. */
  #dayOf(name: ModelledName, place: number, latest: string): string {
    const days = (count: number, real: number) => Math.ceil(count / real);
    const { pages } = this.#models;
    const all = days(this.sizes.essays, pages.essays.length);
    const own = days(this.sizes[name], pages[name].length);
    const day = Math.floor(((Math.floor(place / pages[name].length) + 1) * all) / own);
    return new Date(Date.parse(latest) - (all - day) * DAY).toISOString().slice(0, 10);
  }

  #nextOrder(name: ModelledName, theme: string): number {
    const order = (this.#orders.get(`${name}/${theme}`) ?? 0) + 1;
    this.#orders.set(`${name}/${theme}`, order);
    return order;
  }

  /** A page of the same shape as a real one; the same for one page, whatever leads there. */
  #like(random: Random, self: Outline, selfModel: PageModel) {
    const chosen = new Map<string, Outline | undefined>();
    return (
      name: ModelledName,
      slug: string,
    ): { outline: Outline; model: PageModel } | undefined => {
      const place = this.#placesOf[name].get(slug);
      const own = this.#models.pages[name];
      const model = place === undefined ? undefined : own[place];
      if (place === undefined || !model) return undefined;
      if (model === selfModel) return { outline: self, model };
      const key = `${name}/${slug}`;
      let outline = chosen.get(key);
      if (!outline) {
        const alike = Math.ceil((this.sizes[name] - place) / own.length);
        outline = this.#outlines[name][place + random.below(alike) * own.length];
        if (!outline) return undefined;
        chosen.set(key, outline);
      }
      return { outline, model };
    };
  }

  #fillingOf(
    name: ModelledName,
    place: number,
    model: PageModel,
    outline: Outline,
  ): FieldFilling & { random: Random } {
    const random = randomOf(`${this.#seed} ${name} ${place}`);
    const choice = new WordChoice(model, this.#models.vocabulary, outline.ranks);
    if (name === 'essays') this.#chooseForEssay(choice, place, random);
    else this.#chooseKnown(choice, random);
    const like = this.#like(random, outline, model);
    const anchorIn = (of: { outline: Outline; model: PageModel }, anchor: string) =>
      of.outline.anchors[of.model.anchors.indexOf(anchor)] ?? anchor;
    const self = { outline, model };

    const link = (address: string) => {
      const [page = '', anchor] = address.split('#', 2);
      const behind = (of: typeof self) => (anchor === undefined ? '' : `#${anchorIn(of, anchor)}`);
      if (page === '') return behind(self);
      const [, collection = '', slug = ''] = /^\/([a-z]+)\/([^/]+)\/$/.exec(page) ?? [];
      const found = modelled.find((each) => each === collection);
      const target = found && like(found, slug);
      return target ? `/${collection}/${target.outline.slug}/${behind(target)}` : address;
    };
    const filling = {
      word: (word: number, form: number) => choice.say(word, form),
      link,
      term: (topic: string) => like('topics', topic)?.outline.title.toLowerCase() ?? topic,
    };
    return {
      ...filling,
      random,
      ownSection: (anchor) => anchorIn(self, anchor),
      section: (essay, anchor) => {
        const target = like('essays', essay);
        if (!target) throw new Error(`The real content has no essay "${essay}".`);
        return { essay: target.outline.slug, section: anchorIn(target, anchor) };
      },
      topic: (topic) => like('topics', topic)?.outline.slug ?? topic,
      bestTerm: (phrase) => this.#bestTerm(phrase, filling, random),
      given: (field, value) => {
        switch (field) {
          case 'title':
            return outline.title;
          case 'order':
            return this.#nextOrder(name, model.theme);
          case 'url':
            return `https://example.org/${outline.slug}/`;
          case 'reviewed':
          case 'date':
            return typeof value === 'string' ? this.#dayOf(name, place, value) : undefined;
          default:
            return undefined;
        }
      },
    };
  }

  /** A term that is the best of no other page. */
  #bestTerm(
    phrase: Phrase,
    filling: Pick<FieldFilling, 'word' | 'link' | 'term'>,
    random: Random,
  ): string {
    const { vocabulary } = this.#models;
    const any = () => vocabulary.form(random.below(this.words), 0);
    return this.#best.say((tries) => {
      if (tries === 0) return fill(phrase, filling);
      return tries < SOON ? fill(phrase, { ...filling, word: any }) : `${any()} ${any()}`;
    });
  }

  /** Writes the pages of a collection. */
  async writePages(name: ModelledName): Promise<void> {
    await mkdir(join(this.#folder, name));
    const models = this.#models.pages[name];
    for (const [place, outline] of this.#outlines[name].entries()) {
      const model = models[place % models.length];
      if (!model) continue;
      const filling = this.#fillingOf(name, place, model, outline);
      const data: Record<string, Field> = {};
      for (const [field, shape] of Object.entries(model.fields))
        data[field] = writeField(shape, filling);
      // A figure is drawn by hand for one essay, and belongs to the code: no other shows it.
      const isFirst = place < models.length;
      const shape = isFirst ? model.body : withoutFigures(model.body);
      const body = writeBody(shape, outline.headings, filling, filling.random);
      const ending = isFirst ? model.ending : '.md';
      const path = join(this.#folder, name, outline.slug + ending);
      await writeFile(path, `${frontMatter(data)}${body}`);
    }
  }

  /** Writes the thesaurus: what stands on pages, and what readers say, which nobody else says. */
  async writeThesaurus(): Promise<void> {
    await mkdir(join(this.#folder, 'thesaurus'));
    const { parts, vocabulary } = this.#models;
    const said = new DistinctLines();
    const asItStands = { link: (address: string) => address, term: (topic: string) => topic };
    for (let place = 0; place < this.sizes.parts; place += 1) {
      const model = parts[place % parts.length];
      if (!model) break;
      const random = randomOf(`${this.#seed} thesaurus ${place}`);
      const standing = () => vocabulary.form(drawByRank(random, this.words), 0);
      // Half of what readers say is in words that no essay has.
      const any = () => vocabulary.form(random.below(2 * this.words), 0);
      const entries = model.entries.map((entry) => ({
        means: entry.means.map((line) => fill(line, { ...asItStands, word: standing })),
        said: entry.said.map((line) =>
          said.say((tries) =>
            tries < SOON ? fill(line, { ...asItStands, word: any }) : `${any()} ${any()}`,
          ),
        ),
      }));
      const number = Math.floor(place / parts.length) + 1;
      const title = number === 1 ? model.title : `${model.title} ${number}`;
      const path = join(this.#folder, 'thesaurus', `part-${place + 1}.md`);
      await writeFile(path, frontMatter({ title, entries }));
    }
  }
}
