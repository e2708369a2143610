const file = (family: string, script: string, weight: number) =>
  `@fontsource/${family}/files/${family}-${script}-${weight}-normal.woff`;

/** The fonts of cards, as files of packages: a serif akin to the site's, and a sans to go with it. */
export const fontFiles = [
  ...(['latin', 'latin-ext'] as const).flatMap((script) =>
    ([400, 600] as const).map((weight) => ({
      name: 'serif',
      file: file('source-serif-4', script, weight),
      weight,
    })),
  ),
  ...([400, 600] as const).map((weight) => ({
    name: 'sans',
    file: file('source-sans-3', 'latin', weight),
    weight,
  })),
];
