import { formatId } from '@parley/contract/ids';
import type { TenantResponse } from '@parley/contract/tenants';
import { createTestApp } from '@parley/testing/app/create-test-app';
import { makeOperator } from '@parley/testing/app/test-member';
import { expectAnswer } from '@parley/testing/app/test-person';
import { afterAll, describe, expect, it } from 'vitest';

const app = await createTestApp();
afterAll(() => app.close());

async function operator() {
  const client = await app.client({ name: 'Olga' });
  await makeOperator(app.test.database, client.personId);
  return client;
}

describe('the operator', () => {
  it('lists tenants, and changes a status with a reason that the tenant reads', async () => {
    const olga = await operator();
    const { items } = await expectAnswer<{ items: TenantResponse[] }>(olga.call('GET', '/v1/operator/tenants'), 200);
    expect(items.map(({ slug }) => slug)).toEqual(expect.arrayContaining(['acme', 'globex']));
    const path = `/v1/operator/tenants/${formatId('tenant', app.acme.tenant.id)}`;
    const owner = await app.acme.member('owner');
    expect(await expectAnswer(olga.call('POST', `${path}/suspend`, { reason: 'Unpaid.' }), 200)).toMatchObject({ status: 'suspended' });
    const audit = await expectAnswer<{ items: object[] }>(owner.call('GET', '/v1/audit-entries'), 200);
    expect(audit.items[0]).toMatchObject({
      action: 'tenant.suspended',
      actor: { kind: 'operator', label: 'Olga' },
      after: { reason: 'Unpaid.' },
    });
    expect(await expectAnswer(olga.call('POST', `${path}/resume`, { reason: 'Paid.' }), 200)).toMatchObject({ status: 'active' });
    const other = await expectAnswer<{ items: object[] }>((await app.globex.member('owner')).call('GET', '/v1/audit-entries'), 200);
    expect(other.items).toEqual([]);
  });

  it('changes system settings one by one, and nobody else does', async () => {
    const olga = await operator();
    await expectAnswer(olga.call('PATCH', '/v1/operator/settings', { selfService: false }), 200);
    expect(await expectAnswer(olga.call('GET', '/v1/operator/settings'), 200)).toMatchObject({ selfService: false, defaultPlan: 'free' });
    await expectAnswer((await app.client()).call('PATCH', '/v1/operator/settings', { selfService: true }), 403);
    expect(await expectAnswer(olga.call('GET', '/v1/operator/settings'), 200)).toMatchObject({ selfService: false });
  });
});
