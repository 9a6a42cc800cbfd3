import { lookup } from 'node:dns/promises';
import { isIP, type LookupFunction, type Socket } from 'node:net';
import { buildConnector } from 'undici';
import { bareHost, type FetchRules } from './fetch-rules.ts';

/** All addresses a name stands for. */
export type ResolveHost = (host: string) => Promise<readonly { readonly address: string; readonly family: number }[]>;

/** Asks the machine's resolver. */
export const resolveHost: ResolveHost = (host) => lookup(host, { all: true });

/**
 * Opens connections to allowed addresses only. An address literal is checked here because Node looks none up; of a name every
 * answer must be allowed, and the ones that were checked are the ones connected to; then the socket says where it leads.
 */
export function createGuardedConnector(rules: FetchRules, resolve: ResolveHost, connectMs: number): buildConnector.connector {
  const connectors = new Map<number, buildConnector.connector>();
  const connectorTo = (port: number): buildConnector.connector => {
    const known = connectors.get(port);
    if (known !== undefined) return known;
    const made = buildConnector({ timeout: connectMs, allowH2: false, lookup: guardedLookup(rules, resolve, port) });
    connectors.set(port, made);
    return made;
  };
  return (options, callback) => {
    const host = bareHost(options.hostname);
    const port = Number(options.port) || (options.protocol === 'https:' ? 443 : 80);
    const literal = isIP(host) !== 0 ? refusalOf(() => rules.checkAddress(host, host, port)) : undefined;
    if (literal !== undefined) return queueMicrotask(() => callback(literal, null));
    connectorTo(port)(options, (error, socket) => {
      if (error !== null) return callback(error, null);
      const refused = refusalOf(() => rules.checkAddress(host, (socket as Socket).remoteAddress, port));
      if (refused === undefined) return callback(null, socket);
      socket.destroy();
      callback(refused, null);
    });
  };
}

function guardedLookup(rules: FetchRules, resolve: ResolveHost, port: number): LookupFunction {
  return (hostname, options, callback) => {
    const answer = async (): Promise<Awaited<ReturnType<ResolveHost>>> => {
      const addresses = await resolve(hostname);
      if (addresses.length === 0) throw Object.assign(new Error(`${hostname} has no address`), { code: 'ENOTFOUND' });
      for (const { address } of addresses) rules.checkAddress(hostname, address, port);
      return addresses;
    };
    answer().then(
      (addresses) => {
        const [first] = addresses;
        if (options.all === true) callback(null, [...addresses]);
        else callback(null, first?.address ?? '', first?.family);
      },
      (error: Error) => callback(error, []),
    );
  };
}

function refusalOf(check: () => void): Error | undefined {
  try {
    check();
    return undefined;
  } catch (error) {
    return error as Error;
  }
}
