import { reportContentProblems } from '../src/content-check/report.ts';
import { settingsOrExit } from './settings.ts';

process.exitCode = (await reportContentProblems(settingsOrExit())) ? 1 : 0;
