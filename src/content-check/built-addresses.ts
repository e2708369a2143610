import { join } from 'node:path';
import type { VFile } from 'vfile';
import { checkedFile, readYamlFile } from './source-file.ts';
import type { BuiltSite } from '../addresses/built-site.ts';
import { lostAddresses, lostMessage, readLedger } from '../addresses/ledger.ts';
import { LEDGER } from '../addresses/ledger-file.ts';
import { readOptional } from '../addresses/optional-file.ts';
import { readRedirects, REDIRECTS } from '../addresses/redirects-file.ts';
import type { Address } from '../addresses/redirects.ts';

/**
 * Files made of the whole guide, which are there as long as one volume holds it. When it has outgrown
 * them, this page is in their place: it lists the volumes.
 */
const VOLUMES = '/print/everything/';
const outgrown = new Set(['/print/fulcrum.html', '/print/fulcrum.epub']);

/**
 * Checks a built site against the ledger and the redirects: no published address may be lost, no
 * redirect and no link may lead nowhere.
 *
 * @param site the built site.
 * @param folder its folder.
 * @param content the content folder it was built from.
 * @returns the files in which something is wrong, each with its messages.
 */
export function checkBuiltAddresses(site: BuiltSite, folder: string, content: string): VFile[] {
  const redirects = readRedirects(content);

  const ledger = checkedFile(join(content, LEDGER), readOptional(join(content, LEDGER)));
  const lines = readLedger(String(ledger.file));
  const present = (address: Address) =>
    site.has(outgrown.has(address) && !site.has(address) ? VOLUMES : address);
  for (const address of lostAddresses(lines.keys(), present, redirects)) {
    ledger.problem(lostMessage(address), { line: lines.get(address) ?? 1, column: 1 });
  }

  const path = join(content, REDIRECTS);
  const { file, problem, placeOf } = readYamlFile(path, readOptional(path));
  for (const [from, to] of redirects.entries()) {
    const target = redirects.resolve(from);
    if (site.has(target)) continue;
    const reason = `This leads to ${target === to ? to : `${to} and on to ${target}`}, which is not there. Name an address of the site.`;
    problem(reason, placeOf([from]));
  }

  const pages = site.brokenLinks().map(({ page, link }) => {
    const built = checkedFile(join(folder, page, 'index.html'), '');
    built.problem(
      `The link to ${link} leads nowhere. Mend it where the page is composed, in src/.`,
      { line: 1, column: 1 },
    );
    return built.file;
  });
  return [ledger.file, file, ...pages].filter(({ messages }) => messages.length > 0);
}
