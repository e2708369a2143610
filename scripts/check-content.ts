import { reportContentProblems } from '../src/content-check/report.ts';

process.exitCode = (await reportContentProblems('content')) ? 1 : 0;
