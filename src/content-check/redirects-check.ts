import type { VFile } from 'vfile';
import { joinAddress, Redirects, splitAddress, type Address } from '../addresses/redirects.ts';
import type { LooseFile } from './read-content.ts';
import { readYamlFile, START, type YamlFile } from './source-file.ts';

const isAddress = (text: unknown): text is Address =>
  typeof text === 'string' && /^\/(?!\/)[^\s?]*$/.test(text);

/** Whether an address is that of a page or of a section of one. */
const isOfPage = (address: Address) => splitAddress(address).page.endsWith('/');

/** Whether an address is that of a file, which has an ending. */
const isOfFile = (address: Address) => /\.[^/#]+$/.test(address);

/** Tells a redirect that would not work, and how to mend it. */
function checkRedirect(
  [from, to]: [Address, Address],
  { problem, placeOf }: YamlFile,
  redirects: Redirects,
  isThere: (address: Address) => boolean,
): void {
  if (isThere(from)) {
    problem(
      'This address is still there, so nobody would be led on. Take the line out.',
      placeOf([from], 'key'),
    );
    return;
  }
  if (!isOfPage(from) && !isOfFile(from)) {
    const { page, anchor } = splitAddress(from);
    const meant = joinAddress(`${page}/`, anchor);
    problem(
      `Pages have a slash at the end of their addresses. Write ${meant}.`,
      placeOf([from], 'key'),
    );
    return;
  }
  if (isOfPage(from) !== isOfPage(to)) {
    problem('A page leads to a page, and a file to a file. Name one of its kind.', placeOf([from]));
    return;
  }
  const { page, anchor } = splitAddress(from);
  if (anchor !== undefined && !isThere(page) && !redirects.hasLeft(page)) {
    problem(
      `There is no page ${page} that could lead on. Redirect the page: its sections go with it.`,
      placeOf([from], 'key'),
    );
    return;
  }
  let target: Address;
  try {
    target = redirects.resolve(from);
  } catch {
    problem(
      'This redirect leads in a circle. Let one of its addresses lead to a page.',
      placeOf([from]),
    );
    return;
  }
  // A page takes its sections along; where one of them is not there, its redirect says so itself.
  if (isThere(target) || (to !== target && isThere(splitAddress(target).page))) return;
  problem(
    `This leads to ${target}, which is not there. Name an address of the site.`,
    placeOf([from]),
  );
}

/**
 * Reads the redirects and tells those that would not work.
 *
 * @param isThere whether the site has an address.
 */
export function readRedirectsFile(
  redirects: LooseFile | undefined,
  isThere: (address: Address) => boolean,
): { redirects: Redirects; file: VFile | undefined } {
  if (!redirects) return { redirects: new Redirects(), file: undefined };
  const source = readYamlFile(redirects.path, redirects.text);
  const { data, file, problem, placeOf } = source;
  const targets = new Map<Address, Address>();
  if (typeof data === 'object' && data !== null && !Array.isArray(data)) {
    for (const [from, to] of Object.entries(data)) {
      if (isAddress(from) && isAddress(to)) targets.set(from, to);
      else {
        problem(
          'This is no redirect. Write two addresses below the home page, each from the slash on: /essays/old/: /essays/new/.',
          placeOf([from], isAddress(from) ? 'value' : 'key'),
        );
      }
    }
  } else if (data !== undefined && data !== null) {
    problem('These are no redirects. Write one a line: /essays/old/: /essays/new/.', START);
  }
  const read = new Redirects(targets);
  for (const redirect of read.entries()) checkRedirect(redirect, source, read, isThere);
  // What is still there leads nowhere else, whatever a line says.
  const left = [...targets].filter(([from]) => !isThere(from));
  return { redirects: new Redirects(new Map(left)), file };
}
