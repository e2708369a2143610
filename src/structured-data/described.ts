import type { z } from 'astro/zod';
import type {
  Article,
  BreadcrumbList,
  DefinedTerm,
  SearchAction,
  WebSite,
  WithActionConstraints,
  WithContext,
} from 'schema-dts';
import { isoDay } from '../lib/dates.ts';
import type { essaySchema } from '../schemas/essay.ts';
import { site } from '../site.ts';

const context = 'https://schema.org';

/** What is said of an essay's page. Addresses here are absolute. */
export interface DescribedEssay {
  url: string;
  data: Pick<
    z.output<ReturnType<typeof essaySchema>>,
    'author' | 'changes' | 'kind' | 'reviewed' | 'source' | 'title'
  >;
}

/** Describes our page about an original, and the original that it is based on. */
export function describedEssay({ url, data }: DescribedEssay): WithContext<Article> {
  const { author, changes, kind, reviewed, source, title } = data;
  const first = changes.at(-1)?.date;
  return {
    '@context': context,
    '@type': 'Article',
    headline: title,
    url,
    ...(first && { datePublished: isoDay(first) }),
    dateModified: isoDay(reviewed),
    author: { '@type': 'Organization', name: site.name },
    isBasedOn: {
      '@type': kind === 'essay' ? 'Article' : 'WebPage',
      name: title,
      url: source.url,
      ...(source.published !== 'none' && { datePublished: isoDay(source.published) }),
      author: { '@type': kind === 'essay' ? 'Person' : 'Organization', name: author },
    },
  };
}

/** Describes the way from the home page to a page, which is the last step and needs no address. */
export function describedTrail(
  steps: readonly { name: string; url?: string }[],
): WithContext<BreadcrumbList> {
  return {
    '@context': context,
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, url }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      ...(url !== undefined && { item: url }),
    })),
  };
}

/** Describes a topic as a term of the list of all topics. */
export function describedTopic(
  { title, definition, otherNames }: { title: string; definition: string; otherNames: string[] },
  { url, list }: { url: string; list: string },
): WithContext<DefinedTerm> {
  return {
    '@context': context,
    '@type': 'DefinedTerm',
    name: title,
    alternateName: otherNames,
    description: definition,
    url,
    inDefinedTermSet: list,
  };
}

/** Describes the site and how to search it. */
export function describedSite(home: string, search: string): WithContext<WebSite> {
  const action: WithActionConstraints<SearchAction> = {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${search}?q={words}` },
    'query-input': 'required name=words',
  };
  return {
    '@context': context,
    '@type': 'WebSite',
    name: site.name,
    alternateName: site.tagline,
    url: home,
    inLanguage: site.language,
    license: site.license.url,
    potentialAction: action,
  };
}
