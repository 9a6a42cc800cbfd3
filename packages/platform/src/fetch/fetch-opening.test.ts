import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPublicAddress } from './address-ranges.ts';
import { parseFetchOpening } from './fetch-opening.ts';
import { FetchRules } from './fetch-rules.ts';

function allows(entry: string, host: string, address: string, port: number): boolean {
  const opening = parseFetchOpening(entry);
  if (opening === undefined) throw new TypeError(`${entry} cannot be read`);
  try {
    new FetchRules([opening]).checkAddress(host, address, port);
    return true;
  } catch {
    return false;
  }
}

describe('an entry of PARLEY_FETCH_ALLOW', () => {
  it.each([
    ['wiki.internal', 'wiki.internal', '10.0.0.1', 443],
    ['Wiki.Internal', 'wiki.internal', '10.0.0.1', 80],
    ['wiki.internal:8080', 'wiki.internal', '10.0.0.1', 8080],
    ['wiki', 'wiki', '10.0.0.1', 80],
    ['10.0.0.1', '10.0.0.1', '10.0.0.1', 80],
    ['10.0.0.0/8', 'any.example', '10.200.0.1', 80],
    ['10.0.0.0/8:8080', 'any.example', '10.200.0.1', 8080],
    ['::1', '::1', '::1', 80],
    ['[::1]', '::1', '::1', 80],
    ['[::1]:8080', '::1', '::1', 8080],
    ['fd00::/8', 'any.example', 'fd12::1', 80],
    ['[fd00::/8]:8080', 'any.example', 'fd12::1', 8080],
    ['*:8443', 'any.example', '93.184.216.34', 8443],
  ])('%s opens %s at %s on port %i', (entry, host, address, port) => {
    expect(allows(entry, host, address, port)).toBe(true);
  });

  it.each([
    ['wiki.internal', 'wiki.internal', '10.0.0.1', 8080],
    ['wiki.internal', 'evil.wiki.internal', '10.0.0.1', 80],
    ['wiki.internal', 'wiki.internal.evil', '10.0.0.1', 80],
    ['wiki.internal:8080', 'wiki.internal', '10.0.0.1', 80],
    ['10.0.0.0/8', 'any.example', '11.0.0.1', 8080],
    ['10.0.0.0/8', '10.example', '127.0.0.1', 80],
    ['10.0.0.1', 'any.example', '10.0.0.2', 80],
    ['*:8443', 'any.example', '10.0.0.1', 8443],
    ['*:8443', 'any.example', '93.184.216.34', 8444],
    ['fd00::/8', 'any.example', 'fe80::1', 80],
  ])('%s does not open %s at %s on port %i', (entry, host, address, port) => {
    expect(allows(entry, host, address, port)).toBe(false);
  });

  it.each([
    '',
    '*',
    '*:0',
    'wiki:99999',
    'wiki:x',
    'http://wiki',
    'wiki/path',
    '10.0.0.0/33',
    '10.0.0.0/',
    '10.0.0/8',
    '300.1.1.1',
    '::1/129',
    'a b',
    '-',
    '1.2.3.4/8/8',
  ])('cannot be %j', (entry) => {
    expect(parseFetchOpening(entry)).toBeUndefined();
  });

  it('can be any text without an accident', () => {
    fc.assert(fc.property(fc.string(), (text) => void parseFetchOpening(text)));
  });
});

describe('isPublicAddress', () => {
  it.each(['93.184.216.34', '1.1.1.1', '11.0.0.1', '172.32.0.1', '100.128.0.1', '2606:2800:220:1::1', '2a00:1450::1'])(
    'takes %s',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );

  it('takes no address of the ranges that are not the internet, nor text that is none', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.ipV4().map((address) => address.replace(/^\d+/, '10')),
          fc.ipV4().map((address) => address.replace(/^\d+/, '127')),
          fc.ipV4().map((address) => address.replace(/^\d+\.\d+/, '169.254')),
          fc.ipV4().map((address) => `::ffff:${address}`),
          fc.ipV4().map((address) => `::${address}`),
          fc.ipV4().map((address) => `64:ff9b::${address}`),
          fc.ipV6().map((address) => `fd00:${address.replace(/^[^:]*:/, '')}`),
          fc.string(),
        ),
        (address) => {
          expect(isPublicAddress(address)).toBe(false);
        },
      ),
    );
  });
});
