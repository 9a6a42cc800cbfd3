import { tenantPlans } from '@parley/contract/tenants';
import { describe, expect, it } from 'vitest';
import { plans } from './plan.ts';

describe('plans', () => {
  it('cost what is advertised and include what is paid for', () => {
    expect(tenantPlans.map((name) => [name, plans[name].monthlyPriceCents, plans[name].included.conversations])).toEqual([
      ['free', 0, 100],
      ['starter', 4_900, 1_000],
      ['professional', 19_900, 10_000],
      ['enterprise', undefined, undefined],
    ]);
  });

  it('grant more from each to the next, and take away nothing', () => {
    for (const [index, name] of tenantPlans.slice(1).entries()) {
      const [smaller, larger] = [plans[tenantPlans[index] ?? 'free'], plans[name]];
      for (const limit of Object.keys(smaller.limits) as (keyof typeof smaller.limits)[]) {
        expect(larger.limits[limit] ?? Number.POSITIVE_INFINITY, `${limit} of ${name}`).toBeGreaterThan(smaller.limits[limit] ?? 0);
      }
      expect(larger.features.isSupersetOf(smaller.features)).toBe(true);
    }
  });

  it('never let one key take all that its tenant may', () => {
    for (const { limits } of Object.values(plans)) {
      if (limits.requestsPerMinute !== undefined) expect(limits.requestsPerMinuteOfKey).toBeLessThan(limits.requestsPerMinute);
    }
  });
});
