import { defineConfig } from 'vitest/config';

/**
 * How many files run at a time. Most wait for a browser or a build more than they work; what measures
 * time runs alone, when all others are done.
 */
const WORKERS = 2;

const lighthouse = 'src/test/browser/lighthouse.test.ts';

export default defineConfig({
  test: {
    globalSetup: 'src/test/built-sites.ts',
    projects: [
      {
        test: {
          name: 'unit',
          maxWorkers: WORKERS,
          include: ['{src,scripts}/**/*.test.ts'],
          exclude: ['src/test/{site,browser,mistakes}/**'],
          // Some read all of the content, which takes a busy machine a while.
          testTimeout: 20_000,
        },
      },
      {
        // Each breaks a copy of the content in one way.
        test: {
          name: 'mistakes',
          maxWorkers: WORKERS,
          include: ['src/test/mistakes/*.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        // Tests of the built site, from its files and in a browser.
        test: {
          name: 'site',
          maxWorkers: WORKERS,
          include: ['src/test/{site,browser}/*.test.ts'],
          exclude: [lighthouse],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // A busy machine takes longer than the second that is the default.
          expect: { poll: { timeout: 20_000 } },
        },
      },
      {
        test: {
          name: 'lighthouse',
          maxWorkers: 1,
          include: [lighthouse],
          sequence: { groupOrder: 1 },
          testTimeout: 300_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
