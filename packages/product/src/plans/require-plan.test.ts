import { newId } from '@parley/contract/ids';
import type { TenantPlan } from '@parley/contract/tenants';
import { createTestApp, type TestApp } from '@parley/testing/app/create-test-app';
import { createStoredPerson } from '@parley/testing/app/stored-people';
import { expectAnswer } from '@parley/testing/app/test-person';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addSource } from '../knowledge/sources/add-source.ts';
import { addMember } from '../members/add-member.ts';
import { changeTenantPlan } from '../tenants/public.ts';
import { plans } from './plan.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());

const putOn = (plan: TenantPlan) => changeTenantPlan(app.test.database, { slug: 'acme', plan });

/** What came of doing something twenty times at once: how often it was done, and the details of refusals. */
async function twentyAtOnce(attempt: (index: number) => Promise<unknown>) {
  const results = await Promise.allSettled(Array.from({ length: 20 }, (_, index) => attempt(index)));
  const refusals = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
  return { done: results.length - refusals.length, refusals };
}

describe('the limit of a plan', () => {
  it('of bots lets one of twenty in at the last place, and other tenants are not touched', async () => {
    await putOn('starter');
    await expectAnswer(app.acme.api('POST', '/v1/bots', { name: 'Second of three' }), 201);
    const statuses: number[] = [];
    const { done, refusals } = await twentyAtOnce(async (index) => {
      const response = await app.acme.api('POST', '/v1/bots', { name: `Bot ${index}` });
      statuses.push(response.status);
      if (response.status !== 201) throw await response.json();
    });
    expect([done, statuses.filter((status) => status === 403)]).toEqual([1, Array(19).fill(403)]);
    expect(refusals[0]).toMatchObject({
      code: 'plan_limit_reached',
      details: { what: 'bots', limit: 3, used: 3, plan: 'starter' },
    });
    await expectAnswer(app.globex.api('POST', '/v1/bots', { name: 'Another' }), 201);
    await putOn('professional');
    await expectAnswer(app.acme.api('POST', '/v1/bots', { name: 'Fourth' }), 201);
  });

  it('of members lets one of twenty in at the last place, and refuses invitations to more', async () => {
    await putOn('free');
    const owner = await app.acme.member('owner');
    const people = await Promise.all(
      Array.from({ length: 20 }, (_, index) => createStoredPerson(app.test, `Person ${index}`, `person-${index}@plans.example`)),
    );
    const role = { role: 'viewer', customRoleId: null } as const;
    const { done, refusals } = await twentyAtOnce((index) =>
      app.acme.scope.transaction((db) => addMember(db, { id: newId('member'), personId: people[index]?.personId as never, role })),
    );
    expect(done).toBe(1);
    expect(refusals[0]).toMatchObject({ code: 'plan_limit_reached', details: { what: 'members', limit: 2, used: 2, plan: 'free' } });
    const invited = owner.call('POST', '/v1/invitations', { email: 'more@plans.example', role: 'viewer' });
    expect(await expectAnswer(invited, 403)).toMatchObject({ code: 'plan_limit_reached' });
  });

  it('of stored bytes lets one of twenty in at the last place', async () => {
    await putOn('free');
    const bytes = new TextEncoder().encode('Deliveries take three days.');
    const limit = plans.free.limits.storageBytes ?? 0;
    const source = {
      kind: 'text',
      status: 'ready',
      format: 'text',
      byte_size: limit - bytes.byteLength,
      content_hash: Buffer.alloc(32),
    } as const;
    await app.acme.scope.transaction((db) =>
      db
        .insertInto('sources')
        .values({ id: newId('source'), name: 'Large', ...source })
        .execute(),
    );
    const { done, refusals } = await twentyAtOnce((index) =>
      addSource(app.acme.scope, { name: `Delivery ${index}`, bytes, contentType: 'text/plain', url: undefined }),
    );
    expect(done).toBe(1);
    expect(refusals[0]).toMatchObject({ code: 'plan_limit_reached', details: { what: 'storageBytes', limit, used: limit } });
  });
});

describe('a feature that a plan does not have', () => {
  it.each([
    ['custom_roles', 'POST', '/v1/roles', { name: 'Readers', permissions: ['bots.read'] }],
    ['custom_domain', 'POST', '/v1/domains', { domain: 'chat.plans.example', purpose: 'host' }],
    ['single_sign_on', 'POST', '/v1/domains', { domain: 'plans.example', purpose: 'sso' }],
    ['single_sign_on', 'POST', '/v1/sso-connections', { kind: 'oidc', name: 'Plans' }],
  ] as const)('is refused: %s at %s %s', async (feature, method, path, body) => {
    await putOn('starter');
    expect(await expectAnswer(app.acme.api(method, path, body), 403)).toMatchObject({
      code: 'plan_feature_missing',
      details: { feature, plan: 'starter' },
    });
    await putOn('enterprise');
    expect((await app.acme.api(method, path, body)).ok).toBe(true);
  });
});
