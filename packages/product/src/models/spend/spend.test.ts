import { AppError } from '@parley/contract/errors';
import { newId } from '@parley/contract/ids';
import type { SpendLimits } from '@parley/contract/spend';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { addDollars, toPicodollars } from '@parley/platform/models/dollars';
import { systemTrail } from '@parley/product/audit/public';
import { createTenant } from '@parley/product/tenants/public';
import { createTestDatabase, type TestDatabase } from '@parley/testing/database/create-test-database';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setSpendLimits } from './set-spend-limits.ts';
import { type SpendAlert, settleSpend } from './spend.store.ts';
import { noSpendLimits, type SpendKey, type SpendReservation, spendKeys } from './spend-limits.ts';

const now = Date.parse('2026-11-26T23:30:00Z');

interface Reserved {
  chosen: number;
  alerts: SpendAlert[];
  reservation: SpendReservation | null;
}

/** As the turn's first transaction does it. */
function reserve(scope: TenantScope, keys: readonly SpendKey[], amounts: readonly (string | null)[]): Promise<Reserved> {
  return scope.transaction(async (db) => {
    const { rows } = await sql<{ outcome: Reserved }>`
      select parley_reserve_spend(${JSON.stringify(keys)}::jsonb, ${[...amounts]}::numeric[]) as outcome`.execute(db);
    return rows[0]?.outcome ?? { chosen: 0, alerts: [], reservation: null };
  });
}

const settle = (scope: TenantScope, reservation: SpendReservation, cost: string): Promise<SpendAlert[]> =>
  scope.transaction((db) => settleSpend(db, reservation, cost));

/** Asks again where two hundred wait for a connection longer than one may: nothing was changed then. */
async function insist<Result>(work: () => Promise<Result>): Promise<Result> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'unavailable')) throw error;
    }
  }
}

describe('limits of spending', () => {
  let test: TestDatabase;
  let slug = 0;
  beforeAll(async () => {
    test = await createTestDatabase();
  });
  afterAll(() => test.close());

  async function tenant(limits: Partial<SpendLimits>, timeZone = 'UTC') {
    const made = await createTenant(test.database, { name: `spender ${slug}`, slug: `spender-${slug++}` });
    const scope = test.database.forTenant(made.id);
    const place = { tenantId: made.id, botId: newId('bot'), contactId: newId('contact'), conversationId: newId('conversation') };
    return {
      scope,
      keys: (other: Partial<typeof place> = {}) => spendKeys({ ...noSpendLimits, ...limits }, { ...place, ...other }, { now, timeZone }),
      counters: () =>
        scope.transaction((db) =>
          db.selectFrom('spend_counters').select(['scope', 'scope_id', 'period', 'spent_usd', 'reserved_usd']).execute(),
        ),
    };
  }

  it('takes the first amount that fits, and none whose price is not known', async () => {
    const { scope, keys } = await tenant({ tenantDay: '1' });
    expect(await reserve(scope, keys(), [null, '0.7', '0.2'])).toMatchObject({ chosen: 2, reservation: { usd: '0.7' } });
    expect(await reserve(scope, keys(), ['0.7', '0.2', '0'])).toMatchObject({ chosen: 2, reservation: { usd: '0.2' } });
    expect(await reserve(scope, keys(), ['0.7', '0.2', '0'])).toMatchObject({ chosen: 3, reservation: null });
    expect(await reserve(scope, keys(), ['0.7', null])).toMatchObject({ chosen: 0, reservation: null });
  });

  it('holds at every level at once', async () => {
    const { scope, keys } = await tenant({ tenantMonth: '10', botDay: '3', visitorDay: '2', conversation: '1' });
    const one = await reserve(scope, keys(), ['0.9']);
    expect(one.chosen).toBe(1);
    expect((await reserve(scope, keys(), ['0.9'])).chosen).toBe(0);
    expect((await reserve(scope, keys({ conversationId: newId('conversation') }), ['0.9'])).chosen).toBe(1);
    expect((await reserve(scope, keys({ conversationId: newId('conversation') }), ['0.9'])).chosen).toBe(0);
    const other = { contactId: newId('contact'), conversationId: newId('conversation') };
    expect((await reserve(scope, keys(other), ['0.9'])).chosen).toBe(1);
    expect((await reserve(scope, keys({ contactId: newId('contact'), conversationId: newId('conversation') }), ['0.9'])).chosen).toBe(0);
    expect(
      (await reserve(scope, keys({ botId: newId('bot'), contactId: newId('contact'), conversationId: newId('conversation') }), ['0.9']))
        .chosen,
    ).toBe(1);
  });

  it("begins days and months where the tenant is, and one tenant's spending is not another's", async () => {
    const london = await tenant({ tenantDay: '1', tenantMonth: '1' });
    const tokyo = await tenant({ tenantDay: '1', tenantMonth: '1' }, 'Asia/Tokyo');
    expect(london.keys().map(({ starts_on }) => starts_on)).toEqual(['2026-11-26', '2026-11-01']);
    expect(tokyo.keys().map(({ starts_on }) => starts_on)).toEqual(['2026-11-27', '2026-11-01']);
    expect((await reserve(london.scope, london.keys(), ['1'])).chosen).toBe(1);
    expect((await reserve(tokyo.scope, tokyo.keys(), ['1'])).chosen).toBe(1);
  });

  it('gives back what a turn did not use, and tells each level once', async () => {
    const { scope, keys, counters } = await tenant({ tenantDay: '1' });
    const told: number[] = [];
    for (const cost of ['0.3', '0.25', '0.1', '0.2', '0.05']) {
      const { reservation } = await reserve(scope, keys(), ['0.4', '0.05']);
      if (reservation === null) throw new Error('it did not fit');
      told.push(...(await settle(scope, reservation, cost)).map((alert) => alert.told));
    }
    expect(told).toEqual([50, 80]);
    const last = await reserve(scope, keys(), ['0.4', '0']);
    expect(last).toMatchObject({ chosen: 2, alerts: [{ scope: 'tenant', period: 'day', told: 100 }] });
    expect((await reserve(scope, keys(), ['0.4', '0'])).alerts).toEqual([]);
    expect((await counters()).map((counter) => [Number(counter.spent_usd), Number(counter.reserved_usd)])).toEqual([[0.9, 0]]);
  });

  it('tells anew of a limit that was raised, and not of one that was not', async () => {
    const { scope, keys } = await tenant({ tenantDay: '1', tenantMonth: '1' });
    const spend = async (limits: readonly SpendKey[], cost: string) => {
      const { reservation } = await reserve(scope, limits, [cost]);
      if (reservation === null) throw new Error('it did not fit');
      return (await settle(scope, reservation, cost)).map(({ period, told }) => `${period} ${told}`);
    };
    const change = (limits: Partial<SpendLimits>) => setSpendLimits(scope, { ...noSpendLimits, ...limits, trail: systemTrail('test') });
    await change({ tenantDay: '1', tenantMonth: '1' });
    expect(await spend(keys(), '1')).toEqual(['day 100', 'month 100']);
    await change({ tenantDay: '1', tenantMonth: '4' });
    const raised = keys()
      .filter(({ period }) => period === 'month')
      .map((key) => ({ ...key, cap: '4' }));
    expect(await spend(raised, '0.9')).toEqual([]);
    expect(await spend(raised, '0.1')).toEqual(['month 50']);
    expect(await spend(raised, '0.1')).toEqual([]);
  });

  it('never lets concurrent turns overrun a limit, whatever they cost, and settles to what they cost', async () => {
    const cents = fc.integer({ min: 1, max: 40 }).map((cent) => (cent / 100).toFixed(2));
    const turn = fc.record({ worst: cents, used: fc.double({ min: 0, max: 1, noNaN: true }), visitor: fc.nat(3), fails: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(turn, { minLength: 200, maxLength: 200 }), cents, async (turns, cap) => {
        const { scope, keys, counters } = await tenant({ tenantDay: cap, botMonth: '5', visitorDay: '0.3' });
        const visitors = [0, 1, 2, 3].map(() => newId('contact'));
        const costs: string[] = [];
        await Promise.all(
          turns.map(async ({ worst, used, visitor, fails }) => {
            const place = { contactId: visitors[visitor] ?? newId('contact'), conversationId: newId('conversation') };
            const { reservation } = await insist(() => reserve(scope, keys(place), [worst, '0']));
            if (reservation === null) return;
            const cost = fails ? '0' : (Number(reservation.usd) * used).toFixed(6);
            costs.push(cost);
            await insist(() => settle(scope, reservation, cost));
          }),
        );
        const after = await counters();
        const spentOf = (wanted: string) =>
          after.filter(({ scope: whose }) => whose === wanted).map(({ spent_usd }) => toPicodollars(spent_usd));
        const total = toPicodollars(addDollars(costs));
        expect(after.every(({ reserved_usd }) => Number(reserved_usd) === 0)).toBe(true);
        expect(spentOf('tenant')).toEqual([total]);
        expect(spentOf('bot')).toEqual([total]);
        expect(spentOf('visitor').reduce((sum, each) => sum + each, 0n)).toBe(total);
        expect(total <= toPicodollars(cap)).toBe(true);
        expect(spentOf('visitor').every((each) => each <= toPicodollars('0.3'))).toBe(true);
      }),
      // To look for a smaller failure would take longer than a test may.
      { numRuns: 2, endOnFailure: true },
    );
  });
});
