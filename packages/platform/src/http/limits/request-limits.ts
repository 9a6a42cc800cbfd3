import { AppError } from '@parley/contract/errors';
import { networkOf } from '../../cache/network-of.ts';
import type { RateLimiter } from '../../cache/rate-limiter.ts';
import type { RouteRequest } from '../route.ts';
import { type AnyCaller, addressCounters, callerCounters } from './counters-of.ts';
import type { LimitClass, LimitPolicies } from './limit-policies.ts';
import { type CountedLimit, rateLimitHeaders, resetSeconds } from './rate-limit-headers.ts';

export interface RequestLimitsDeps {
  readonly limiter: RateLimiter;
  readonly policies: LimitPolicies;
  /** Milliseconds that only grow. */
  readonly monotonic: () => number;
}

/** What counting a request came to: headers for the answer, and the error to answer with when it was one too many. */
export interface LimitVerdict {
  readonly headers: Readonly<Record<string, string>>;
  readonly refused: AppError | undefined;
}

/** Counts requests against every limit that applies to them, in one round trip to wherever the counts are. */
export interface RequestLimits {
  /** Refuses an address that is known to have used up its requests, before anything is looked at for it. */
  before(limit: LimitClass, request: RouteRequest): LimitVerdict | undefined;
  /** Counts a request of whoever was recognised; undefined when the credential did not do, which its address alone pays for. */
  count(limit: LimitClass, request: RouteRequest, caller: AnyCaller | undefined): Promise<LimitVerdict>;
}

const maxRemembered = 100_000;

/** Makes the one place where requests are counted. */
export function createRequestLimits({ limiter, policies, monotonic }: RequestLimitsDeps): RequestLimits {
  const blocked = new Map<string, { readonly until: number; readonly counted: CountedLimit }>();

  const rememberBlocked = (network: string, counted: CountedLimit): void => {
    if (blocked.size >= maxRemembered) blocked.clear();
    blocked.set(network, { counted, until: monotonic() + counted.decision.resetMs });
  };

  return {
    before(limit, request) {
      if (limit === 'none' || blocked.size === 0) return undefined;
      const network = networkOf(request.ip);
      const known = blocked.get(network);
      if (known === undefined) return undefined;
      const resetMs = known.until - monotonic();
      if (resetMs > 0) return verdictOf([{ counter: known.counted.counter, decision: { ...known.counted.decision, resetMs } }]);
      blocked.delete(network);
      return undefined;
    },
    async count(limit, request, caller) {
      if (limit === 'none') return unlimited;
      const network = networkOf(request.ip);
      const counters = addressCounters(limit, network, policies);
      if (caller !== undefined) {
        const tenant = caller !== null && 'tenantId' in caller ? await policies.ofTenant(caller.tenantId) : undefined;
        counters.push(...callerCounters(limit, caller, { network, policies, tenant }));
      }
      const decisions = await limiter.take(counters);
      const counted = counters.flatMap((counter, index): CountedLimit[] => {
        const decision = decisions[index];
        return decision === undefined ? [] : [{ counter, decision }];
      });
      const address = counted[0];
      if (address?.decision.allowed === false) rememberBlocked(network, address);
      return verdictOf(counted);
    },
  };
}

const unlimited: LimitVerdict = { headers: {}, refused: undefined };

function verdictOf(counted: readonly CountedLimit[]): LimitVerdict {
  const refusing = counted.filter(({ decision }) => !decision.allowed);
  const headers = rateLimitHeaders(counted);
  if (refusing.length === 0) return { headers, refused: undefined };
  const details = {
    retryAfterSeconds: Math.max(...refusing.map(({ decision }) => resetSeconds(decision))),
    limits: refusing.map(({ counter }) => counter.policy),
  };
  return { headers, refused: new AppError('rate_limited', { details }) };
}
