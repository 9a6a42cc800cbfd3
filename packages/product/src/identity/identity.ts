import type { SocialProviderName } from '@parley/contract/social-providers';
import type { AttemptGuard } from '@parley/platform/cache/attempt-guard';
import type { Database } from '@parley/platform/database/tenancy';
import type { OwnOrigins } from '@parley/platform/http/require-same-origin';
import type { RouteRequest } from '@parley/platform/http/route';
import type { SecretBox } from '@parley/platform/secrets/secret-box';
import type { SecretRing } from '@parley/platform/secrets/secret-ring';
import type { Log } from '@parley/platform/telemetry/log-port';
import { type BetterAuth, betterAuthSecret, createBetterAuth } from './better-auth-instance.ts';
import { type PasswordCost, usualPasswordCost } from './hash-password.ts';
import type { IdentityMailer } from './identity-mailer.ts';
import { createKnownBrowsers, type KnownBrowsers } from './known-browsers.ts';
import { SessionMemory } from './session-memory.ts';
import { socialMethod } from './social/connected-identities.store.ts';

export interface IdentityDeps {
  readonly database: Database;
  readonly box: SecretBox;
  readonly secrets: SecretRing;
  readonly mailer: IdentityMailer;
  /** Slows down whoever guesses passwords. */
  readonly attempts: AttemptGuard;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Whether the installation is reached by https. */
  readonly secure: boolean;
  /** Where the dashboard is, for links in mails. Never taken from what a request of somebody else's names. */
  readonly dashboardUrl: (request: RouteRequest) => URL;
  /** The origins of this installation; passkeys are bound to them. */
  readonly ownOrigins: OwnOrigins;
  /** The providers whose accounts sign people in here; none when left out. */
  readonly offered?: readonly SocialProviderName[];
  readonly lifetimes?: Partial<SessionLifetimes>;
  readonly passwordCost?: PasswordCost;
  /** How long a session is remembered: one that was ended elsewhere is out after that. */
  readonly rememberMs?: number;
}

/** How long a session lives unused, and at most. */
export interface SessionLifetimes {
  readonly idleMs: number;
  readonly absoluteMs: number;
}

/** Everything that signing people in needs; its use cases take it first. */
export interface Identity {
  readonly database: Database;
  readonly auth: BetterAuth;
  /** What better-auth signs its cookies with. */
  readonly cookieSecret: string;
  readonly mailer: IdentityMailer;
  /** Slows down whoever guesses passwords. */
  readonly attempts: AttemptGuard;
  readonly log: Log;
  readonly now: () => number;
  readonly dashboardUrl: (request: RouteRequest) => URL;
  readonly ownOrigins: OwnOrigins;
  /** How sign-in methods name the providers whose accounts sign people in here. */
  readonly offeredMethods: readonly string[];
  readonly lifetimes: SessionLifetimes;
  readonly passwordCost: PasswordCost;
  readonly sessions: SessionMemory;
  readonly browsers: KnownBrowsers;
}

const day = 24 * 3_600_000;
const usualLifetimes: SessionLifetimes = { idleMs: 7 * day, absoluteMs: 30 * day };

export function createIdentity(deps: IdentityDeps): Identity {
  const { database, box, secrets, mailer, attempts, log, now, secure, dashboardUrl, ownOrigins, passwordCost = usualPasswordCost } = deps;
  const lifetimes = { ...usualLifetimes, ...deps.lifetimes };
  const auth = createBetterAuth({
    database,
    box,
    secret: secrets.current,
    secure,
    log,
    now,
    passwordCost,
    sessionSeconds: Math.floor(Math.min(lifetimes.idleMs, lifetimes.absoluteMs) / 1000),
  });
  return {
    database,
    auth,
    cookieSecret: betterAuthSecret(secrets.current),
    mailer,
    attempts,
    log,
    now,
    dashboardUrl,
    ownOrigins,
    offeredMethods: (deps.offered ?? []).map(socialMethod),
    lifetimes,
    passwordCost,
    sessions: new SessionMemory({ now, rememberMs: deps.rememberMs ?? 3_000 }),
    browsers: createKnownBrowsers({ secrets, secure, now }),
  };
}
