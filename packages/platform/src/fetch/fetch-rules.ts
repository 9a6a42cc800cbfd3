import { isIP } from 'node:net';
import { AppError } from '@parley/contract/errors';
import { isPublicAddress, withoutZone } from './address-ranges.ts';
import type { FetchOpening } from './fetch-opening.ts';

const usualPorts: readonly number[] = [80, 443];

/** Decides which addresses may be reached. The same rules are asked about the URL, every DNS answer and the connected socket. */
export class FetchRules {
  readonly #openings: readonly FetchOpening[];

  constructor(openings: readonly FetchOpening[]) {
    this.#openings = openings;
  }

  /** Throws `address_not_allowed` for what can be refused without looking a name up: scheme, credentials, port, address literals. */
  checkUrl(url: URL): void {
    if (url.protocol !== 'http:' && url.protocol !== 'https:') throw refusal(url.hostname, 'scheme');
    if (url.username !== '' || url.password !== '') throw refusal(url.hostname, 'credentials');
    const host = bareHost(url.hostname);
    const port = portOf(url);
    if (!usualPorts.includes(port) && !this.#openings.some((opening) => opening.port === port)) throw refusal(host, 'port');
    if (isIP(host) !== 0) this.checkAddress(host, host, port);
  }

  /** Throws `address_not_allowed` unless `host`, which stands for `address`, may be reached on this port. */
  checkAddress(host: string, address: string | undefined, port: number): void {
    const reached =
      address !== undefined && (this.#isUsual(address, port) || this.#openings.some((each) => opens(each, host, address, port)));
    if (!reached) throw refusal(host, 'address');
  }

  #isUsual(address: string, port: number): boolean {
    return usualPorts.includes(port) && isPublicAddress(address);
  }
}

/** A host as names and addresses are compared: without the brackets of IPv6 and without the dot at a name's end. */
export function bareHost(hostname: string): string {
  return hostname
    .toLowerCase()
    .replace(/^\[(.*)\]$/, '$1')
    .replace(/\.$/, '');
}

function portOf({ port, protocol }: URL): number {
  return port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port);
}

function opens({ port: opened, reach }: FetchOpening, host: string, address: string, port: number): boolean {
  if (opened === undefined ? !usualPorts.includes(port) : opened !== port) return false;
  if (reach === 'public') return isPublicAddress(address);
  if ('host' in reach) return reach.host === bareHost(host);
  const bare = withoutZone(address);
  return reach.addresses.check(bare, isIP(bare) === 6 ? 'ipv6' : 'ipv4');
}

/** Says which rule refused, and not which address a name stands for: that may be a secret of the network Parley runs in. */
function refusal(host: string, reason: 'scheme' | 'credentials' | 'port' | 'address'): AppError {
  return new AppError('address_not_allowed', { details: { host, reason }, message: `${host} may not be reached: ${reason}` });
}
