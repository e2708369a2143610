import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const file = (path: string) => require.resolve(`@expo-google-fonts/${path}.ttf`);

/**
 * The fonts of cards, as files of packages: a serif akin to the site's, and a sans to go with it.
 * They are whole, with Latin, Greek and Cyrillic letters, so that kerning knows every pair.
 */
export const fontFiles = {
  serif: file('source-serif-4/400Regular/SourceSerif4_400Regular'),
  serifBold: file('source-serif-4/600SemiBold/SourceSerif4_600SemiBold'),
  sans: file('source-sans-3/400Regular/SourceSans3_400Regular'),
  sansBold: file('source-sans-3/600SemiBold/SourceSans3_600SemiBold'),
};
