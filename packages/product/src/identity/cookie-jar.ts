import type { Cookie } from '@parley/platform/http/cookies';
import type { Reply } from '@parley/platform/http/reply';
import type { RouteRequest } from '@parley/platform/http/route';

/** Holds the cookies of a sign-in that no browser takes part in, or of one step of it. */
export class CookieJar implements Reply {
  readonly #held = new Map<string, string>();

  cookie({ name, value }: Cookie): void {
    this.#held.set(name, value);
  }

  clearCookie(name: string): void {
    this.#held.delete(name);
  }

  header(): void {}

  allowOrigin(): void {}

  get(name: string): string | undefined {
    return this.#held.get(name);
  }

  /** The request as if it had come with these cookies, and no others. */
  asRequest(request: RouteRequest): RouteRequest {
    return {
      id: request.id,
      method: request.method,
      path: request.path,
      tenantInPath: request.tenantInPath,
      signal: request.signal,
      origin: request.origin,
      ip: request.ip,
      lastEventId: request.lastEventId,
      log: request.log,
      header: (name) => request.header(name),
      cookie: (name) => this.#held.get(name),
    };
  }
}
