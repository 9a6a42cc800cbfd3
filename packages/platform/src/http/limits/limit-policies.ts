import type { TenantId } from '@parley/contract/ids';
import type { RateLimit } from '../../cache/rate-limiter.ts';

/**
 * What a route costs whoever calls it. `usual`: a request. `credential`: also one of the few guesses an address has, for signing in,
 * tokens, resets, invitations and second factors. `session`: also one of the few beginnings of a visitor or, before there is one, of
 * an address. `turn`: also a question to a bot. `none`: nothing, for probes and files.
 */
export type LimitClass = 'usual' | 'credential' | 'session' | 'turn' | 'none';

/** What a tenant may use: its plan decides. */
export interface TenantLimits {
  readonly requests: RateLimit;
  readonly requestsOfKey: RateLimit;
  readonly turns: RateLimit;
}

/** How much of everything may be done before callers are told to wait. */
export interface LimitPolicies {
  /** Requests of one network address, refused ones included. */
  readonly address: RateLimit;
  readonly credential: RateLimit;
  readonly session: RateLimit;
  /** Requests of one person who signed in, in all their tenants together. */
  readonly member: RateLimit;
  readonly visitor: RateLimit;
  readonly bot: RateLimit;
  readonly turnsOfVisitor: RateLimit;
  readonly turnsOfBot: RateLimit;
  ofTenant(tenantId: TenantId): TenantLimits | Promise<TenantLimits>;
}
