import { BlockList, isIP } from 'node:net';
import { withoutZone } from './address-ranges.ts';

/** Something an operator opened beyond public addresses on ports 80 and 443. */
export interface FetchOpening {
  /** Undefined means 80 and 443. */
  readonly port: number | undefined;
  /** `public` opens a port of every public address. */
  readonly reach: 'public' | { readonly host: string } | { readonly addresses: BlockList };
}

/**
 * Reads one entry of PARLEY_FETCH_ALLOW: a host name, an address or a range (`10.1.0.0/16`), each with a port or without
 * (`[fd00::/8]:8080` where it is IPv6), or `*:8443` for a port of all public addresses. Undefined when it is none of these.
 */
export function parseFetchOpening(text: string): FetchOpening | undefined {
  const match = /^(?:\[([^\]]+)\]|([^[\]:]+)|([^[\]]*:[^[\]]*:[^[\]]*))(?::(\d{1,5}))?$/.exec(text.trim().toLowerCase());
  if (match === null) return undefined;
  const port = match[4] === undefined ? undefined : Number(match[4]);
  if (port !== undefined && (port < 1 || port > 65_535)) return undefined;
  const target = match[1] ?? match[2] ?? match[3] ?? '';
  if (target === '*') return port === undefined ? undefined : { port, reach: 'public' };
  const addresses = readRange(target);
  if (addresses !== undefined) return { port, reach: { addresses } };
  const isName = match[2] !== undefined && /^(?=.*[a-z])[a-z0-9_-]+(\.[a-z0-9_-]+)*\.?$/.test(target);
  return isName ? { port, reach: { host: target.replace(/\.$/, '') } } : undefined;
}

function readRange(text: string): BlockList | undefined {
  const [network = '', prefix, ...more] = text.split('/');
  const family = isIP(withoutZone(network));
  const bits = family === 4 ? 32 : 128;
  const length = prefix === undefined ? bits : Number(prefix);
  if (family === 0 || more.length > 0 || !/^\d*$/.test(prefix ?? '') || prefix === '' || length > bits) return undefined;
  const list = new BlockList();
  list.addSubnet(withoutZone(network), length, family === 4 ? 'ipv4' : 'ipv6');
  return list;
}
