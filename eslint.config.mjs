import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  globalIgnores(['.astro/', 'dist/', '.dist.*/']),
  astro.configs.recommended,
  {
    rules: { 'astro/no-unsafe-inline-scripts': 'error', eqeqeq: 'error', 'no-console': 'error' },
  },
  {
    // Types inside .astro files are astro check's; the rules that need types read TypeScript alone.
    files: ['**/*.ts'],
    ignores: ['**/*.astro/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // An empty variable of the environment means an unset one.
      '@typescript-eslint/prefer-nullish-coalescing': [
        'error',
        { ignorePrimitives: { string: true } },
      ],
    },
  },
  {
    // A list of .astro components, into which TypeScript alone cannot see.
    files: ['src/components/figures/index.ts'],
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
  {
    // Vitest's matchers, such as expect.stringContaining, are typed as any.
    files: ['**/*.test.ts'],
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
  {
    // Commands talk to whoever runs them; the content check reports to its author.
    files: ['scripts/**', 'src/content-check/report.ts'],
    rules: { 'no-console': 'off' },
  },
);
