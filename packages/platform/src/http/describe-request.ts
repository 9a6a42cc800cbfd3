import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { isIP } from 'node:net';
import type { Log } from '../telemetry/log-port.ts';
import { cookieName, readCookie } from './cookies.ts';
import type { RouteRequest } from './route.ts';
import { splitTenantPath } from './split-tenant-path.ts';

/** What a Node server passes along with a request; absent when an app is called without one. */
export interface ServerBindings {
  readonly incoming?: IncomingMessage;
  readonly outgoing?: ServerResponse;
}

interface RequestContext {
  readonly log: Log;
  /** How many proxies in front of Parley append to `X-Forwarded-For`. With 0 the header is not believed. */
  readonly trustedProxyHops: number;
  /** Whether the installation is reached by https, which decides under which name browsers keep a cookie. */
  readonly secure: boolean;
}

const saneId = /^[\w.:-]{1,100}$/;

/** Takes the caller's `X-Request-Id` when it is harmless, else makes one. */
export function requestIdFrom(given: string | null | undefined): string {
  return typeof given === 'string' && saneId.test(given) ? given : randomUUID();
}

/** Describes a request for handlers and hooks. Costly parts are made when first asked for. */
export function describeRequest(raw: Request, bindings: ServerBindings, context: RequestContext): RouteRequest {
  return new DescribedRequest(raw, bindings, context);
}

/** A class, because an open stream keeps its request: functions of its own for each of these would take 1.5 KB more. */
class DescribedRequest implements RouteRequest {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly #raw: Request;
  readonly #bindings: ServerBindings;
  readonly #context: RequestContext;
  #log: Log | undefined;

  constructor(raw: Request, bindings: ServerBindings, context: RequestContext) {
    this.id = requestIdFrom(raw.headers.get('x-request-id'));
    this.method = raw.method;
    this.path = pathOf(raw.url);
    this.#raw = raw;
    this.#bindings = bindings;
    this.#context = context;
  }

  get tenantInPath(): string | undefined {
    return splitTenantPath(this.path).tenant;
  }

  get signal(): AbortSignal {
    return this.#raw.signal;
  }

  get origin(): string | undefined {
    return this.header('origin');
  }

  get ip(): string {
    const forwardedFor = this.#raw.headers.get('x-forwarded-for');
    return clientIp(this.#bindings.incoming?.socket.remoteAddress, forwardedFor, this.#context.trustedProxyHops);
  }

  get lastEventId(): string | undefined {
    return this.header('last-event-id');
  }

  get log(): Log {
    this.#log ??= this.#context.log.child({ requestId: this.id });
    return this.#log;
  }

  header(name: string): string | undefined {
    return this.#raw.headers.get(name) ?? undefined;
  }

  cookie(name: string, { path }: { readonly path?: string } = {}): string | undefined {
    return readCookie(this.#raw.headers.get('cookie'), cookieName(name, { secure: this.#context.secure, path }));
  }
}

/** The path of an absolute URL as it was sent, without the query. */
function pathOf(url: string): string {
  const start = url.indexOf('/', url.indexOf('://') + 3);
  const end = url.slice(start).search(/[?#]/);
  return start === -1 ? '/' : end === -1 ? url.slice(start) : url.slice(start, start + end);
}

/**
 * The address that counts as the client's: the socket's, or the one that the outermost trusted proxy saw. Entries further left
 * were written by the client itself and prove nothing.
 */
export function clientIp(socketAddress: string | undefined, forwardedFor: string | null, trustedHops: number): string {
  const direct = plainAddress(socketAddress ?? 'unknown');
  if (trustedHops <= 0 || forwardedFor === null) return direct;
  const hops = forwardedFor.split(',').map((hop) => plainAddress(hop.trim()));
  const seen = hops[hops.length - trustedHops];
  return seen !== undefined && isIP(seen) !== 0 ? seen : direct;
}

function plainAddress(address: string): string {
  return address.startsWith('::ffff:') && address.includes('.') ? address.slice('::ffff:'.length) : address;
}
