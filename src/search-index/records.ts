import { compoundsOf } from '../search/words.ts';
import type { TextSection } from './html-text.ts';
import { nothing, type SearchSource, type SourcePage, type SourceSection } from './source.ts';

/** A section, or a page as a whole, as search finds it. */
export interface IndexRecord {
  page: SourcePage;
  section: TextSection;
  /** What the content says of it beyond what stands on the page. */
  planted: SourceSection;
  /** Its address, which no other record has. */
  url: string;
}

/** Puts what no reader looks for by itself, such as a short last part, to the page as a whole. */
function gather(page: SourcePage, sections: readonly TextSection[]): TextSection[] {
  const [whole, ...parts] = sections;
  if (!whole) return [];
  const answersAlone = new Set(Object.keys(page.sections));
  const isOwn = ({ anchor = '' }: TextSection) =>
    answersAlone.size === 0 || answersAlone.has(anchor);
  const rest = parts.filter((section) => !isOwn(section));
  const text = [whole.text, ...rest.flatMap(({ heading, text: own }) => [heading, own])].join('\n');
  return [{ ...whole, text }, ...parts.filter(isOwn)];
}

/**
 * Reads the sections of all pages, in order. A page whose sections the source names has a record
 * for each of these; what is left of it belongs to the page as a whole.
 *
 * @param textOf gives what is to be read on a page, by its address.
 * @throws when a page cannot be read.
 */
export async function readRecords(
  { pages }: SearchSource,
  textOf: (url: string) => TextSection[] | Promise<TextSection[]>,
): Promise<IndexRecord[]> {
  const records: IndexRecord[] = [];
  for (const page of pages) {
    for (const section of gather(page, await textOf(page.url))) {
      const { anchor } = section;
      const planted = (anchor === undefined ? page.whole : page.sections[anchor]) ?? nothing();
      const url = anchor === undefined ? page.url : `${page.url}#${anchor}`;
      records.push({ page, section, planted, url });
    }
  }
  return records;
}

/** All texts of a record, without what readers ask. */
export function textsOf({ page, section, planted }: IndexRecord): string[] {
  const whole = section.anchor === undefined ? [page.title, page.summary, ...page.names] : [];
  return [section.heading, section.text, ...whole, ...planted.claims];
}

/** The words that stand with a hyphen anywhere in the records, each as one word. */
export function compoundsAmong(records: readonly IndexRecord[]): Set<string> {
  const compounds = new Set<string>();
  for (const record of records) {
    for (const text of [...textsOf(record), ...record.planted.askedAs]) {
      if (!text.includes('-')) continue;
      for (const compound of compoundsOf(text)) compounds.add(compound);
    }
  }
  return compounds;
}
