import { appendFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';

/** The variable that names the file into which a build writes which step it is at. */
export const STEPS_FILE = 'BUILD_STEPS';

/** What Astro does between and after the integrations that come after the pages. */
const AFTER_PAGES = 'Astro: end';

/**
 * Notes that a step of the build begins, and the one before it ends, where somebody measures: as a
 * line of the time in milliseconds and the step's name. It costs nothing where nobody does.
 */
export function beginStep(name: string): void {
  const file = process.env[STEPS_FILE];
  if (file) appendFileSync(file, `${Date.now()} ${name}\n`);
}

/** Notes the steps that no integration has a hook for: bundling, and writing the pages. */
const astroMarks: AstroIntegration = {
  name: 'build-steps',
  hooks: {
    'astro:config:setup': ({ updateConfig }) => {
      beginStep('Astro: settings');
      const plugin = {
        name: 'build-steps',
        apply: 'build' as const,
        buildStart: () => {
          beginStep('Astro: bundle');
        },
        // The pages come after the last of several bundles.
        closeBundle: () => {
          beginStep('Astro: pages');
        },
      };
      updateConfig({ vite: { plugins: [plugin] } });
    },
    'astro:config:done': () => {
      beginStep('Astro: content');
    },
    'astro:build:generated': () => {
      beginStep(AFTER_PAGES);
    },
  },
};

/**
 * Has each integration note when it is at work before and after Astro, where somebody measures.
 *
 * @param integrations those of the site, in order.
 * @returns the same where nobody measures.
 */
export function withSteps(integrations: readonly AstroIntegration[]): AstroIntegration[] {
  if (!process.env[STEPS_FILE]) return [...integrations];
  const noting = integrations.map((integration): AstroIntegration => {
    const { name, hooks } = integration;
    const done = hooks['astro:build:done'];
    if (!done) return integration;
    return {
      name,
      hooks: {
        ...hooks,
        'astro:build:done': async (options) => {
          beginStep(name);
          await done(options);
          beginStep(AFTER_PAGES);
        },
      },
    };
  });
  return [...noting, astroMarks];
}
