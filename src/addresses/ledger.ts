import { splitAddress, type Address, type Redirects } from './redirects.ts';

/** Reads the ledger's text: its addresses, each with the line it stands on, from 1. */
export function readLedger(text: string): Map<Address, number> {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  return new Map(
    lines.flatMap((line, index) => (line.startsWith('/') ? [[line.trim(), index + 1]] : [])),
  );
}

/** Writes addresses as the ledger's text. */
export function ledgerText(addresses: Iterable<Address>): string {
  const lines = [...new Set(addresses)].sort();
  return lines.map((line) => `${line}\n`).join('');
}

/**
 * The addresses that have been published, are there no longer, and from which nothing leads on; of a
 * page that is lost, not its sections.
 *
 * @param recorded the addresses of the ledger.
 * @param present tells whether the site has an address.
 */
export function lostAddresses(
  recorded: Iterable<Address>,
  present: (address: Address) => boolean,
  redirects: Redirects,
): Address[] {
  const leadsOn = (address: Address) => {
    const target = redirects.resolve(address);
    return target !== address && (present(target) || present(splitAddress(target).page));
  };
  const lost = new Set([...recorded].filter((each) => !present(each) && !leadsOn(each)));
  // Of a page that is lost, that it is says enough.
  return [...lost].filter((address) => {
    const { page, anchor } = splitAddress(address);
    return anchor === undefined || !lost.has(page);
  });
}

/** What is wrong when an address is lost, and how to mend it. */
export function lostMessage(address: Address): string {
  const { anchor } = splitAddress(address);
  const what = anchor === undefined ? 'page or file' : 'section';
  return `The ${what} ${address} was published and is gone. Put it back, or lead on from it: add "${address}: <where it leads now>" to content/redirects.yaml.`;
}
