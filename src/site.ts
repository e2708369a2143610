/** What the site calls itself, everywhere. */
export const site = {
  name: 'Fulcrum',
  tagline: 'A field guide to engineering leverage',
  sentence:
    'Essays on technical leverage, team sizing, migrations and strategy, summarized in plain words, so that you can find the section that answers you and act on it.',
  language: 'en-US',
  /** The license of the words. */
  license: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
} as const;
