import { describe, expect, it } from 'vitest';
import { ledgerText, lostAddresses, readLedger } from './ledger.ts';
import { Redirects } from './redirects.ts';

it('the ledger holds each address once, in order, one a line', () => {
  expect(ledgerText(['/b/', '/a/#x', '/a/', '/b/'])).toBe('/a/\n/a/#x\n/b/\n');
});

it('a ledger is read with the line of each address, whatever its line ends', () => {
  expect([...readLedger('\uFEFF/a/\r\n\r\n/b/\r\n')]).toEqual([
    ['/a/', 1],
    ['/b/', 3],
  ]);
});

describe('an address is lost', () => {
  const site = new Set(['/new/', '/new/#one']);
  const lost = (address: string, targets: [string, string][] = []) =>
    lostAddresses([address], (each) => site.has(each), new Redirects(new Map(targets))).length > 0;

  it('when it is gone and nothing leads on', () => {
    expect(lost('/old/')).toBe(true);
    expect(lost('/new/#two')).toBe(true);
  });

  it('not when it is there', () => {
    expect(lost('/new/#one')).toBe(false);
  });

  it('not when it leads on to a page or a section', () => {
    expect(lost('/old/', [['/old/', '/new/']])).toBe(false);
    expect(lost('/new/#two', [['/new/#two', '/new/#one']])).toBe(false);
  });

  it('not when its page leads on, though the section it had is not there', () => {
    expect(lost('/old/#nine', [['/old/', '/new/']])).toBe(false);
  });

  it('of a page alone, when all its sections are', () => {
    const addresses = ['/old/', '/old/#one'];
    expect(lostAddresses(addresses, (each) => site.has(each), new Redirects())).toEqual(['/old/']);
  });

  it('when what it leads to is not there either', () => {
    expect(lost('/old/', [['/old/', '/nowhere/']])).toBe(true);
  });
});
