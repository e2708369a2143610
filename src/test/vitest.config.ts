import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{src,scripts}/**/*.test.ts'],
          exclude: ['src/test/{site,browser}/**'],
        },
      },
      {
        // Tests of the built site, from its files and in a browser.
        test: {
          name: 'site',
          include: ['src/test/{site,browser}/*.test.ts'],
          globalSetup: 'src/test/built-sites.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // A busy machine takes longer than the second that is the default.
          expect: { poll: { timeout: 20_000 } },
        },
      },
    ],
  },
});
