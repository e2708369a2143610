import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { readContentFolder } from '../src/content-check/read-content.ts';
import { askSources, NO_CONNECTION, type SourceAnswer } from '../src/sources/ask.ts';
import { recordText, readRecord } from '../src/sources/record.ts';
import { sourceAddresses } from '../src/sources/addresses.ts';

const RECORD = 'content/sources.json';

const say = ({ url, result, status, movedTo, reason }: SourceAnswer) =>
  ({
    reached: `  ${url}: there`,
    moved: `! ${url}: has moved to ${movedTo ?? ''}. Write that address, if it is the same page.`,
    missing: `! ${url}: is gone (${status ?? ''}). Find where it went, or an archive's copy.`,
    unreachable: `? ${url}: could not be asked (${reason ?? ''}). Try again another day.`,
  })[result];

/**
 * Asks every address outside the site whether it is still there, and records the day and the answer
 * in the content. It is never part of a build: other people's sites must not stop ours.
 */
async function checkSources(): Promise<void> {
  const addresses = sourceAddresses(await readContentFolder('content'));
  const answers: SourceAnswer[] = [];
  for await (const answer of askSources(addresses)) {
    answers.push(answer);
    console.log(say(answer));
  }
  if (answers.every(({ reason }) => reason === NO_CONNECTION)) {
    console.error('\nNo server could be reached. Is this machine online? Nothing was recorded.');
    process.exitCode = 1;
    return;
  }
  const day = new Date().toISOString().slice(0, 10);
  const text = recordText(readRecord(readFileSync(RECORD, 'utf8')), answers, day);
  writeFileSync(`${RECORD}.new`, text);
  renameSync(`${RECORD}.new`, RECORD);
  const wrong = answers.filter(({ result }) => result !== 'reached').length;
  console.log(`\n${answers.length} addresses asked, ${wrong} to look at. See ${RECORD}.`);
  process.exitCode = wrong === 0 ? 0 : 1;
}

await checkSources();
