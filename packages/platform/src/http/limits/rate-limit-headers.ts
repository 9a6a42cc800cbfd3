import type { RateDecision } from '../../cache/rate-limiter.ts';
import type { LimitCounter } from './counters-of.ts';

/** A counter and how it stands after a request. */
export interface CountedLimit {
  readonly counter: LimitCounter;
  readonly decision: RateDecision;
}

/**
 * Says what applied and what is left, as draft-ietf-httpapi-ratelimit-headers-11 writes it; in `RateLimit` the tightest comes first.
 * A shared counter is named only when it refuses.
 */
export function rateLimitHeaders(counted: readonly CountedLimit[]): { readonly 'ratelimit-policy': string; readonly ratelimit: string } {
  const shown = counted.filter(({ counter, decision }) => !counter.isShared || !decision.allowed);
  const policies = shown.map(({ counter: { policy, limit } }) => `"${policy}";q=${limit.points};w=${limit.windowSeconds}`);
  const tightestFirst = shown.toSorted((left, right) => room(left) - room(right));
  const states = tightestFirst.map(({ counter, decision }) => `"${counter.policy}";r=${decision.remaining};t=${resetSeconds(decision)}`);
  return { 'ratelimit-policy': policies.join(', '), ratelimit: states.join(', ') };
}

/** Whole seconds until a window ends; at least 1, because 0 would mean now. */
export function resetSeconds({ resetMs }: Pick<RateDecision, 'resetMs'>): number {
  return Math.max(1, Math.ceil(resetMs / 1000));
}

function room({ counter, decision }: CountedLimit): number {
  return decision.allowed ? decision.remaining / counter.limit.points : -1;
}
