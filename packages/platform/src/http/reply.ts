import type { Cookie } from './cookies.ts';
import { writeCookie } from './cookies.ts';

/** What a handler adds to its answer besides the body. Dropped when it fails, unless it was marked `evenOnError`. */
export interface Reply {
  /** Sets a cookie, in place of one of the same name and path that was set or cleared before. */
  cookie(cookie: Cookie, options?: ReplyOptions): void;
  /** Makes the browser forget a cookie; `path` is the one it was set with. */
  clearCookie(name: string, options?: ReplyOptions & { readonly path?: string }): void;
  /** Lets the page that asked, of another site, read the answer. Refusals and what a session's own page asks need no leave. */
  allowOrigin(): void;
  /** Sets a header. Those that the platform answers for (cookies, length, type, security) are refused. */
  header(name: string, value: string, options?: ReplyOptions): void;
}

export interface ReplyOptions {
  /** Sent also when the handler throws afterwards: signing out forgets the cookie whatever else goes wrong. */
  readonly evenOnError?: boolean;
}

/** What a reply came to: headers by lower-case name, and any number of `Set-Cookie`. */
export interface ReplyHeaders {
  readonly headers: Readonly<Record<string, string>>;
  readonly cookies: readonly string[];
}

interface Entry {
  readonly value: string;
  readonly evenOnError: boolean;
}

const tokenPattern = /^[!#$%&'*+.^_`|~\dA-Za-z-]+$/;
const textPattern = /^[\t\x20-\x7e]*$/;
const ownHeaders =
  /^(?:set-cookie|connection|content-(?:length|type|encoding|security-policy)|date|host|keep-alive|location|origin|permissions-policy|referrer-policy|retry-after|strict-transport-security|te|trailer|transfer-encoding|upgrade|vary|www-authenticate|x-request-id|x-content-type-options|access-control-.*|cross-origin-.*|ratelimit.*)$/;
const none: ReplyHeaders = { headers: {}, cookies: [] };

/** Collects what a handler adds to its answer. */
export class CollectedReply implements Reply {
  readonly #secure: boolean;
  #headers: Map<string, Entry> | undefined;
  #cookies: Map<string, Entry> | undefined;
  #isReadable = false;

  /** `secure` is whether the installation is reached by https. */
  constructor(secure: boolean) {
    this.#secure = secure;
  }

  cookie(cookie: Cookie, options: ReplyOptions = {}): void {
    const value = writeCookie(cookie, { secure: this.#secure });
    this.#cookies ??= new Map();
    this.#cookies.set(`${cookie.name} ${cookie.path ?? '/'}`, { value, evenOnError: options.evenOnError ?? false });
  }

  clearCookie(name: string, { path = '/', ...options }: ReplyOptions & { readonly path?: string } = {}): void {
    this.cookie({ name, value: '', maxAgeSeconds: 0, path }, options);
  }

  allowOrigin(): void {
    this.#isReadable = true;
  }

  /** Whether the handler let another site's page read its answer. */
  get isReadable(): boolean {
    return this.#isReadable;
  }

  header(name: string, value: string, options: ReplyOptions = {}): void {
    const lower = name.toLowerCase();
    if (!tokenPattern.test(name) || ownHeaders.test(lower)) throw new TypeError(`a handler does not set the header ${lower}`);
    if (!textPattern.test(value)) throw new TypeError(`the header ${lower} has characters a header cannot hold`);
    this.#headers ??= new Map();
    this.#headers.set(lower, { value, evenOnError: options.evenOnError ?? false });
  }

  /** What to send after success, or what is left of it after a failure. */
  collect(outcome: 'answered' | 'failed'): ReplyHeaders {
    if (this.#headers === undefined && this.#cookies === undefined) return none;
    const kept = (entries: Map<string, Entry> | undefined): [string, string][] =>
      [...(entries ?? [])].flatMap(([name, { value, evenOnError }]) =>
        outcome === 'answered' || evenOnError ? [[name, value] satisfies [string, string]] : [],
      );
    return { headers: Object.fromEntries(kept(this.#headers)), cookies: kept(this.#cookies).map(([, value]) => value) };
  }
}
