import type { TextSection } from '../search-index/html-text.ts';
import { readRecords } from '../search-index/records.ts';
import type { SearchSource } from '../search-index/source.ts';
import { sectionId } from './edition.ts';
import type { FindData, FindableSection } from './finder.ts';

/**
 * Gathers what the single file can find: every section that search finds on the site, by its place
 * in the file.
 *
 * @param source what search is told of the pages.
 * @param textOf gives what is to be read on a page, by its address.
 * @param chapters the ids of the file's chapters, by the addresses of the pages that they show.
 */
export async function findDataOf(
  source: SearchSource,
  textOf: (url: string) => TextSection[] | Promise<TextSection[]>,
  chapters: ReadonlyMap<string, string>,
): Promise<FindData> {
  const records = await readRecords(source, textOf);
  const sections = records.flatMap(({ page, section, planted }): FindableSection[] => {
    const chapter = chapters.get(page.url);
    if (chapter === undefined) return [];
    const isWhole = section.anchor === undefined;
    return [
      {
        id: section.anchor === undefined ? chapter : sectionId(chapter, section.anchor),
        heading: section.heading,
        page: page.title,
        text: section.text,
        names: [...(isWhole ? page.names : []), ...planted.bestFor].join('\n'),
        asked: [...planted.claims, ...planted.askedAs, ...(isWhole ? [page.summary] : [])].join(
          '\n',
        ),
      },
    ];
  });
  return { sections, thesaurus: source.thesaurus };
}
