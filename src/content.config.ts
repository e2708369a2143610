import { defineCollection, reference } from 'astro:content';
import { z } from 'astro/zod';
import { readRedirects } from './addresses/redirects-file.ts';
import { entriesOf } from './content-entries.ts';
import { essaySchema } from './schemas/essay.ts';
import { guideSchema } from './schemas/guide.ts';
import type { Library } from './schemas/library.ts';
import { templateSchema } from './schemas/template.ts';
import { thesaurusSchema } from './schemas/thesaurus.ts';
import { themeSchema } from './schemas/theme.ts';
import { topicSchema } from './schemas/topic.ts';

const redirects = readRedirects('content');

// Whether a referenced entry or section exists is told by the content check, which runs before
// every build and knows the line; Astro would log a wrong reference and build on.
const library: Library = {
  reference: (collection) =>
    z
      .string()
      .transform((slug) => redirects.slug(collection, slug))
      .pipe(reference(collection)),
  currentSection: (essay, anchor) => redirects.section(essay, anchor),
  hasOwnSection: () => true,
  hasSection: () => true,
  suggestOwnSection: () => '',
  suggestSection: () => '',
  hasWords: () => true,
  isOwn: () => false,
};

export const collections = {
  themes: defineCollection({ loader: entriesOf('themes'), schema: themeSchema() }),
  essays: defineCollection({ loader: entriesOf('essays'), schema: essaySchema(library) }),
  topics: defineCollection({ loader: entriesOf('topics'), schema: topicSchema(library) }),
  guides: defineCollection({ loader: entriesOf('guides'), schema: guideSchema(library) }),
  templates: defineCollection({
    loader: entriesOf('templates', { keepsBody: true }),
    schema: templateSchema(library),
  }),
  thesaurus: defineCollection({
    loader: entriesOf('thesaurus'),
    schema: thesaurusSchema(library),
  }),
};
