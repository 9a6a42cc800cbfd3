import type { TenantStatus } from '@parley/contract/tenants';
import { createStoredMember } from '@parley/testing/app/stored-people';
import { createTestDatabase, type TestDatabase } from '@parley/testing/database/create-test-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listAudit } from '../audit/list-audit.ts';
import { tellOwnersOfStatus } from '../members/public.ts';
import { changeTenantStatus } from './change-tenant-status.ts';
import { createTenant } from './create-tenant.ts';
import { findTenant } from './find-tenant.ts';

let test: TestDatabase;

beforeAll(async () => {
  test = await createTestDatabase();
});

afterAll(() => test.close());

async function staged(slug: string) {
  const tenant = await createTenant(test.database, { name: `The ${slug}`, slug });
  const clock = { ms: Date.now() };
  const deps = { database: test.database, now: () => clock.ms, tellOwners: tellOwnersOfStatus };
  return {
    ...{ tenant, clock, deps },
    scope: test.database.forTenant(tenant.id),
    change: (status: TenantStatus, reason?: string) => changeTenantStatus(deps, { slug, status, reason }),
  };
}

async function mailsTo(email: string): Promise<{ subject: string; text: string; kind: string }[]> {
  return test.asAdmin(
    async (client) => (await client.query('select * from mails where recipient = $1 order by created_at, id', [email])).rows,
  );
}

describe('the status of a tenant', () => {
  it('is changed with a reason that the audit log keeps and the owners are written', async () => {
    const { tenant, scope, change } = await staged('told');
    const owner = await createStoredMember(test, tenant.id, 'Ada', 'owner');
    const admin = await createStoredMember(test, tenant.id, 'Grace', 'admin');
    await test.asAdmin((client) => client.query("update people set locale = 'de-CH' where id = $1", [owner.personId]));
    expect(await change('suspended', 'An invoice is open.')).toMatchObject({ status: 'suspended', statusReason: 'An invoice is open.' });
    expect(await change('active')).toMatchObject({ status: 'active', statusReason: null });
    const mails = await mailsTo(owner.email);
    expect(mails.map(({ kind, subject }) => [kind, subject])).toEqual([
      ['tenants.suspended', 'The told wurde gesperrt'],
      ['tenants.active', 'The told ist wieder aktiv'],
    ]);
    expect(mails[0]?.text).toContain('Grund: An invoice is open.');
    expect(await mailsTo(admin.email)).toEqual([]);
    const { items } = await listAudit(scope, { limit: 9, cursor: undefined });
    expect(items.map(({ action, actor, before, after }) => [action, actor.label, before, after])).toEqual([
      ['tenant.resumed', 'the command line', { status: 'suspended' }, { status: 'active', reason: null }],
      ['tenant.suspended', 'the command line', { status: 'active' }, { status: 'suspended', reason: 'An invoice is open.' }],
    ]);
  });

  it('that a tenant has already is left as it is, and nobody is told', async () => {
    const { scope, change } = await staged('same');
    await change('suspended', 'first');
    expect(await change('suspended', 'second')).toMatchObject({ statusReason: 'first' });
    expect((await listAudit(scope, { limit: 9, cursor: undefined })).items).toHaveLength(1);
  });

  it.each(['active', 'suspended'] as const)('can become %s again for thirty days after the tenant was closed', async (status) => {
    const { clock, change } = await staged(`closed-${status}`);
    expect(await change('closed')).toMatchObject({ closedAt: new Date(clock.ms) });
    clock.ms += 30 * 24 * 3_600_000;
    expect(await change(status)).toMatchObject({ status, closedAt: null });
    await change('closed');
    clock.ms += 30 * 24 * 3_600_000 + 1;
    await expect(change(status)).rejects.toMatchObject({ code: 'closed_for_good' });
    expect(await findTenant(test.database, `closed-${status}`)).toMatchObject({ status: 'closed' });
  });

  it('of nobody is not found', async () => {
    const { deps } = await staged('nobody');
    await expect(changeTenantStatus(deps, { slug: 'never-was', status: 'closed' })).rejects.toMatchObject({ code: 'not_found' });
  });

  it('changed by two at the same moment is told once', async () => {
    const { scope, change } = await staged('race');
    await Promise.all([change('suspended', 'a'), change('suspended', 'b'), change('suspended', 'c')]);
    expect((await listAudit(scope, { limit: 9, cursor: undefined })).items).toHaveLength(1);
  });
});
