import { KnownFiles } from '../src/content-check/known-files.ts';
import { NOTED_BODIES, NotedBodies } from '../src/content-check/noted-bodies.ts';
import { reportContentProblems } from '../src/content-check/report.ts';
import { buildOrigin } from './build-origin.ts';
import { settingsOrExit } from './settings.ts';

/** Where is kept what files of the content came to. */
const KNOWN_FILES = 'node_modules/.cache/fulcrum/known-files';

const settings = settingsOrExit();
const origin = await buildOrigin(process.cwd(), settings);
const known = KnownFiles.load(KNOWN_FILES, origin);
// A build that runs says where it has noted what it read.
const path = process.env[NOTED_BODIES];
const noted = path ? NotedBodies.load(path) : undefined;
const isWrong = await reportContentProblems({ siteUrl: settings.siteUrl, known, noted });
known.save(KNOWN_FILES, origin);
process.exitCode = isWrong ? 1 : 0;
