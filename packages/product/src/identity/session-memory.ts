import type { PersonId } from '@parley/contract/ids';
import type { Session } from './sessions.store.ts';

const maxRemembered = 10_000;

/** Remembers found sessions for a moment, so that a page with many requests looks its session up once. */
export class SessionMemory {
  readonly #now: () => number;
  readonly #rememberMs: number;
  readonly #known = new Map<string, { session: Session; until: number }>();

  constructor(options: { now: () => number; rememberMs: number }) {
    this.#now = options.now;
    this.#rememberMs = options.rememberMs;
  }

  find(tokenHash: string): Session | undefined {
    const known = this.#known.get(tokenHash);
    return known !== undefined && known.until > this.#now() ? known.session : undefined;
  }

  remember(tokenHash: string, session: Session): void {
    if (this.#rememberMs === 0) return;
    if (this.#known.size >= maxRemembered) this.#known.clear();
    this.#known.set(tokenHash, { session, until: this.#now() + this.#rememberMs });
  }

  /** Other processes notice that a session has ended when they forget it; this one at once. */
  forget(personId: PersonId): void {
    for (const [hash, { session }] of this.#known) if (session.personId === personId) this.#known.delete(hash);
  }
}
