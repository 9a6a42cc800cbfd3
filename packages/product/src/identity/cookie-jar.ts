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
    return Object.create(request, { cookie: { value: (name: string) => this.#held.get(name) } });
  }
}
