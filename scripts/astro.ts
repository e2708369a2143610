import { run } from './run.ts';

// Astro by its own commands, with telemetry off as everywhere else.
process.exitCode = await run('astro', process.argv.slice(2));
