import { createHash } from 'node:crypto';
import { AppError } from '@parley/contract/errors';
import { networkOf } from './network-of.ts';

/** How guesses are slowed down. After `free` failures each further one doubles the wait, from `firstWaitMs` up to `maxWaitMs`. */
export interface AttemptPolicy {
  /** For one subject, such as the e-mail address of an account. */
  readonly subject: AttemptSteps;
  /** For one network address, whatever it guesses at. */
  readonly address: AttemptSteps;
  /** How long an address is known to be a subject's own after it proved so. */
  readonly knownMs: number;
}

export interface AttemptSteps {
  readonly free: number;
  readonly firstWaitMs: number;
  readonly maxWaitMs: number;
  /** Failures are forgotten when none was added for so long. */
  readonly forgetMs: number;
}

const minute = 60_000;
const day = 24 * 60 * minute;

/**
 * About a hundred guesses a day at one subject, however many addresses guess; an office behind one address has fifty mistakes before
 * it waits. Nobody waits longer than a quarter of an hour.
 */
export const usualAttempts: AttemptPolicy = {
  subject: { free: 5, firstWaitMs: 2_000, maxWaitMs: 15 * minute, forgetMs: day },
  address: { free: 50, firstWaitMs: 2_000, maxWaitMs: 15 * minute, forgetMs: day },
  knownMs: 30 * day,
};

/** The counters of an attempt, by names that tell nothing. */
export interface AttemptKeys {
  readonly subject: string;
  readonly address: string;
  /** The subject together with the address. */
  readonly pair: string;
}

/** Where failures are counted. */
export interface AttemptCounters {
  /** Counts an attempt and answers 0; or, when one of its counters must wait, counts nothing and answers how many milliseconds. */
  begin(keys: AttemptKeys, policy: AttemptPolicy): Promise<number>;
  /** Takes the attempt back, forgets the failures of its subject and remembers that the address is the subject's own. */
  succeed(keys: AttemptKeys, policy: AttemptPolicy): Promise<void>;
}

/** An attempt that was let through and counts as failed until it is said to have succeeded. */
export interface Attempt {
  succeeded(): Promise<void>;
}

export interface AttemptGuard {
  /**
   * Lets somebody try a secret, or throws `rate_limited` with the seconds to wait. Call it before anything is looked up, and call
   * `succeeded` once the secret was right: an attempt counts from its beginning, so that many at once are no way around.
   *
   * It never asks whether the subject exists, so an unknown one is answered alike and as fast; see to it that what follows takes as
   * long for an unknown subject too (check the password against a hash that nobody has).
   *
   * Nobody is locked out: waits end, an attempt that is refused adds nothing, and an address from which the subject succeeded before
   * has failures of its own, so guesses from elsewhere do not keep the person out of there.
   */
  begin(attempt: { readonly purpose: string; readonly subject: string; readonly address: string }): Promise<Attempt>;
}

/** Makes a guard. Subjects are told apart without regard to case and white space around them, and kept as hashes only. */
export function createAttemptGuard(counters: AttemptCounters, policy: AttemptPolicy = usualAttempts): AttemptGuard {
  return {
    async begin({ purpose, subject, address }) {
      const who = subject.trim().normalize('NFKC').toLowerCase();
      const network = networkOf(address);
      const keys: AttemptKeys = {
        subject: keyOf(purpose, 'subject', who),
        address: keyOf(purpose, 'address', network),
        pair: keyOf(purpose, 'pair', who, network),
      };
      const waitMs = await counters.begin(keys, policy);
      if (waitMs > 0) {
        throw new AppError('rate_limited', { details: { retryAfterSeconds: Math.ceil(waitMs / 1000), limits: ['attempts'] } });
      }
      return { succeeded: () => counters.succeed(keys, policy) };
    },
  };
}

function keyOf(...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 27);
}
