import type { CSL, CSLDate, CSLName } from '@citation-js/core';

/** What works that are alike have in common. */
export interface WorkForm {
  /** A work with blanks for words and numbers: a citation of it, once filled in, is that of each. */
  blank: CSL;
  /** What each blank of the citation stands for. */
  fills: ReadonlyMap<string, string>;
}

const COMPANY = 'Zeppelin';
const FAMILY = 'Xylophone';
const GIVEN = ['Quartz', 'Xenon', 'Zinc'];
const INITIALS = ['Q.', 'X.', 'Z.'];
const YEAR = 7391;
const DAY = 28;

// What no style rewrites, nor joins to what it puts around it: the tests ask it of every sign. Not
// among it are quotes, which styles nest, and what ends a sentence, but where words follow.
const word = String.raw`[\p{Script=Latin}\d]+(?:[-–/&+.’][\p{Script=Latin}\d]+)*`;
const plainText = new RegExp(`^\\(?${word}\\)?(?:(?:[,:;?!]| [&–—])? \\(?${word}\\)?)*$`, 'u');
const plainAddress = /^https?:\/\/[\w./?#=&%~:+@,-]*[\da-z/]$/i;
const part = String.raw`\p{Lu}\p{Script=Latin}+`;
const plainGiven = new RegExp(`^${part}(?: ${part}){0,2}$`, 'u');
const plainFamily = new RegExp(`^${part}(?:-${part})?$`, 'u');

const texts = [
  { field: 'title', blank: 'Wherewithal', plain: plainText },
  { field: 'container-title', blank: 'Kaleidoscope', plain: plainText },
  { field: 'URL', blank: 'https://blank.example/v', plain: plainAddress },
] as const;

const escaped = (text: string | number) => String(text).replaceAll('.', String.raw`\.`);
const blanks = new RegExp(
  [...texts.map(({ blank }) => blank), COMPANY, FAMILY, ...GIVEN, ...INITIALS, YEAR, DAY]
    .map(escaped)
    .join('|'),
  'g',
);

type Fills = Map<string, string>;

/** The same month with blanks for day and year, if it is a day of a year of four digits. */
function blankDate(date: CSLDate, fills: Fills): CSLDate | undefined {
  const [year, month, day] = date['date-parts']?.[0] ?? [];
  if (typeof year !== 'number' || typeof month !== 'number' || typeof day !== 'number') {
    return undefined;
  }
  if (year < 1000 || year > 9999 || date['date-parts']?.length !== 1) return undefined;
  fills.set(String(YEAR), String(year)).set(String(DAY), String(day));
  return { 'date-parts': [[YEAR, month, DAY]] };
}

/** A name with blanks for its parts, or as it is where a style could tell it from others. */
function blankName(name: CSLName, fills: Fills): CSLName {
  const { given, family, literal, ...others } = name;
  if (Object.keys(others).length > 0) return name;
  if (literal !== undefined && plainText.test(literal)) {
    fills.set(COMPANY, literal);
    return { literal: COMPANY };
  }
  if (!given || !family || !plainGiven.test(given) || !plainFamily.test(family)) return name;
  const names = given.split(' ').map((each, place) => {
    const [initial = ''] = each;
    fills.set(INITIALS[place] ?? '', `${initial}.`).set(GIVEN[place] ?? '', each);
    return GIVEN[place];
  });
  fills.set(FAMILY, family);
  return { given: names.join(' '), family: FAMILY };
}

/**
 * Puts blanks in the place of what tells a work from others like it: title, what it is a part of,
 * address, author and day.
 *
 * @returns nothing where a style could rewrite what the work says.
 */
export function workForm(work: CSL): WorkForm | undefined {
  const fills: Fills = new Map();
  const blank: CSL = { ...work, id: 'blank' };
  for (const { field, blank: stand, plain } of texts) {
    const text = work[field];
    if (text === undefined) continue;
    if (!plain.test(text)) return undefined;
    fills.set(stand, text);
    blank[field] = stand;
  }
  const { issued, accessed } = work;
  const day = issued ?? accessed;
  const blankDay = day && blankDate(day, fills);
  if (!blankDay || (issued && accessed)) return undefined;
  blank[issued ? 'issued' : 'accessed'] = blankDay;
  const [name, ...others] = work.author ?? [];
  if (!name || others.length > 0) return undefined;
  const author = blankName(name, fills);
  // What stays as it is must not be taken for a blank.
  if (author === name && JSON.stringify(name).search(blanks) !== -1) return undefined;
  return { blank: { ...blank, author: [author] }, fills };
}

/** Puts into a citation of a form what its blanks stand for. */
export function fillIn(citation: string, fills: WorkForm['fills']): string {
  return citation.replace(blanks, (blank) => fills.get(blank) ?? blank);
}
