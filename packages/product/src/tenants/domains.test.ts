import { addDomainBody, type DomainPurpose } from '@parley/contract/domains';
import { AppError } from '@parley/contract/errors';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { createStoredMember } from '@parley/testing/app/stored-people';
import { createTestDatabase, type TestDatabase } from '@parley/testing/database/create-test-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listAudit } from '../audit/list-audit.ts';
import { systemTrail } from '../audit/public.ts';
import { tellOwnersOfLostDomain } from '../members/public.ts';
import { addDomain } from './add-domain.ts';
import { createTenant } from './create-tenant.ts';
import { deleteDomain } from './delete-domain.ts';
import { type TenantDomain, toDomainResponse } from './domain.ts';
import { findDueDomains } from './find-due-domains.ts';
import { listDomains } from './list-domains.ts';
import { recheckDomain } from './recheck-domain.ts';
import { createTenantDirectory } from './tenant-directory.ts';
import { verifyDomain } from './verify-domain.ts';

let test: TestDatabase;
const trail = systemTrail('a test');
const dayMs = 24 * 3_600_000;

beforeAll(async () => {
  test = await createTestDatabase();
});

afterAll(() => test.close());

/** Two tenants, a clock, and a DNS that holds what a test puts there. */
async function staged(name: string) {
  const make = async (slug: string) =>
    test.database.forTenant((await createTenant(test.database, { name: slug, slug, plan: 'enterprise' })).id);
  const records = new Map<string, string[]>();
  const clock = { ms: Date.now(), dnsDown: false };
  const deps = {
    database: test.database,
    ownDomains: ['parley.example'],
    now: () => clock.ms,
    tellOfLostDomain: tellOwnersOfLostDomain,
    async resolveTxt(asked: string): Promise<string[]> {
      if (clock.dnsDown) throw new AppError('unavailable');
      return records.get(asked) ?? [];
    },
  };
  const add = (scope: TenantScope, domain: string, purpose: DomainPurpose = 'host') => addDomain(scope, deps, { trail, domain, purpose });
  return {
    ...{ acme: await make(`acme-${name}`), globex: await make(`globex-${name}`), records, clock, deps, add },
    /** What the owner of a domain does after adding it. */
    publish({ domain, challenge }: TenantDomain): void {
      records.set(`_parley-challenge.${domain}`, ['v=spf1 -all', challenge]);
    },
    verify: (scope: TenantScope, { id }: TenantDomain) => verifyDomain(scope, deps, { trail, id }),
    recheck: (scope: TenantScope, { id }: TenantDomain) => recheckDomain(scope, deps, id),
    routed: (domain: string) => createTenantDirectory(test.database, { now: () => clock.ms, rememberMs: 0 }).byHost(domain),
    only: async (scope: TenantScope) => (await listDomains(scope))[0],
  };
}

async function actionsOf(scope: TenantScope): Promise<string[]> {
  return (await listAudit(scope, { limit: 99, cursor: undefined })).items.map(({ action }) => action).toReversed();
}

describe('a domain', () => {
  it('is a tenant’s once its DNS record is found, and routes nothing before', async () => {
    const { acme, globex, add, publish, verify, routed } = await staged('proof');
    const domain = await add(acme, 'proof.example');
    expect(toDomainResponse(domain).record).toEqual({
      ...{ type: 'TXT', name: '_parley-challenge.proof.example', value: domain.challenge },
    });
    await expect(verify(acme, domain)).rejects.toMatchObject({ code: 'domain_unverified', details: { recordsFound: 0 } });
    expect(await routed('proof.example')).toBeUndefined();
    publish(domain);
    await expect(verify(globex, domain)).rejects.toMatchObject({ code: 'not_found' });
    expect(await verify(acme, domain)).toMatchObject({ verifiedAt: expect.any(Date) });
    expect(await routed('proof.example')).toBe(acme.tenantId);
    await verify(acme, domain);
    expect(await actionsOf(acme)).toEqual(['domain.added', 'domain.verified']);
    expect(await listDomains(globex)).toEqual([]);
  });

  it('belongs to one tenant, and to the other when the first gives it up', async () => {
    const { acme, globex, deps, add, publish, verify, routed } = await staged('taken');
    const [first, second] = [await add(acme, 'taken.example'), await add(globex, 'taken.example')];
    expect(first.challenge).not.toBe(second.challenge);
    publish(first);
    await verify(acme, first);
    await expect(verify(globex, second)).rejects.toMatchObject({ code: 'domain_unverified' });
    publish(second);
    await expect(verify(globex, second)).rejects.toMatchObject({ code: 'domain_taken' });
    expect(await listDomains(globex)).toMatchObject([{ verifiedAt: null }]);
    await deleteDomain(acme, deps, { trail, id: first.id });
    expect(await routed('taken.example')).toBeUndefined();
    await verify(globex, second);
    expect(await routed('taken.example')).toBe(globex.tenantId);
  });

  it('proven by two tenants at the same moment is one’s', async () => {
    const { acme, globex, records, add, verify, routed } = await staged('race');
    const [first, second] = [await add(acme, 'race.example'), await add(globex, 'race.example')];
    records.set('_parley-challenge.race.example', [first.challenge, second.challenge]);
    const settled = await Promise.allSettled([verify(acme, first), verify(globex, second)]);
    expect(settled.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await routed('race.example')).toBe(settled[0]?.status === 'fulfilled' ? acme.tenantId : globex.tenantId);
  });

  it('for single sign-on routes no hosts, and is kept apart from the same name as a host', async () => {
    const { acme, add, publish, verify, routed } = await staged('purpose');
    const forPeople = await add(acme, 'purpose.example', 'sso');
    publish(forPeople);
    await verify(acme, forPeople);
    expect(await routed('purpose.example')).toBeUndefined();
    await add(acme, 'purpose.example', 'host');
    await expect(add(acme, 'purpose.example', 'host')).rejects.toMatchObject({ code: 'already_exists' });
    expect((await listDomains(acme)).map(({ purpose, verifiedAt }) => [purpose, verifiedAt !== null])).toEqual([
      ['host', false],
      ['sso', true],
    ]);
  });

  it('that the installation is reached at is nobody’s host', async () => {
    const { acme, add } = await staged('reserved');
    for (const domain of ['parley.example', 'acme.parley.example'])
      await expect(add(acme, domain)).rejects.toMatchObject({ code: 'domain_reserved' });
    await add(acme, 'notparley.example');
    await add(acme, 'parley.example', 'sso');
  });

  it.each([
    'localhost',
    '192.0.2.1',
    '-a.example',
    'a..example',
    'a_b.example',
    'bücher.example',
    'http://a.example',
    `${'a'.repeat(64)}.example`,
  ])('has a name that DNS can hold: not %s', (domain) => {
    expect(addDomainBody.safeParse({ domain, purpose: 'host' }).success).toBe(false);
  });

  it('is written one way, whatever way it came', () => {
    expect(addDomainBody.parse({ domain: ' Shop.Acme.EXAMPLE ', purpose: 'host' }).domain).toBe('shop.acme.example');
  });
});

describe('the daily look at domains', () => {
  it('gives a domain up after three days without its record, and writes to the owners', async () => {
    const { acme, records, clock, add, publish, verify, recheck, routed, only } = await staged('lost');
    const owner = await createStoredMember(test, acme.tenantId, 'Ada', 'owner');
    const domain = await add(acme, 'lost.example');
    publish(domain);
    await verify(acme, domain);
    records.clear();
    for (const failed of [1, 2]) {
      clock.ms += dayMs;
      await recheck(acme, domain);
      await recheck(acme, domain);
      expect(await only(acme)).toMatchObject({ failedChecks: failed, verifiedAt: expect.any(Date) });
    }
    expect(await routed('lost.example')).toBe(acme.tenantId);
    clock.ms += dayMs;
    await recheck(acme, domain);
    expect(await only(acme)).toMatchObject({ failedChecks: 0, verifiedAt: null });
    expect(await routed('lost.example')).toBeUndefined();
    expect(await actionsOf(acme)).toEqual(['domain.added', 'domain.verified', 'domain.lost']);
    const mails = await test.asAdmin(
      async (client) => (await client.query('select * from mails where recipient = $1', [owner.email])).rows,
    );
    expect(mails).toMatchObject([{ kind: 'tenants.domain-lost', subject: 'lost.example is no longer verified' }]);
    publish(domain);
    await verify(acme, domain);
    expect(await routed('lost.example')).toBe(acme.tenantId);
  });

  it('begins to count anew when the record is back, and counts no day on which DNS did not answer', async () => {
    const { acme, records, clock, add, publish, verify, recheck, only } = await staged('back');
    const domain = await add(acme, 'back.example');
    publish(domain);
    await verify(acme, domain);
    records.clear();
    clock.ms += dayMs;
    await recheck(acme, domain);
    expect(await only(acme)).toMatchObject({ failedChecks: 1 });
    clock.ms += dayMs;
    clock.dnsDown = true;
    await expect(recheck(acme, domain)).rejects.toMatchObject({ code: 'unavailable' });
    expect(await only(acme)).toMatchObject({ failedChecks: 1 });
    clock.dnsDown = false;
    publish(domain);
    await recheck(acme, domain);
    expect(await only(acme)).toMatchObject({ failedChecks: 0, checkedAt: new Date(clock.ms) });
  });

  it('is asked for once a day, of verified domains of all tenants', async () => {
    const { acme, globex, clock, deps, add, publish, verify } = await staged('due');
    const [first, second] = [await add(acme, 'due-a.example'), await add(globex, 'due-b.example')];
    await add(acme, 'due-unverified.example');
    for (const [scope, domain] of [
      [acme, first],
      [globex, second],
    ] as const) {
      publish(domain);
      await verify(scope, domain);
    }
    const asked = async () =>
      test.asAdmin(
        async (client) =>
          (
            await client.query<{ tenant_id: string; payload: { domainId: string } }>(
              "select tenant_id, payload from job_outbox where job = 'tenants.recheck-domain' and tenant_id in ($1, $2)",
              [acme.tenantId, globex.tenantId],
            )
          ).rows,
      );
    await findDueDomains(deps);
    expect(await asked()).toEqual([]);
    clock.ms += dayMs + 1;
    await findDueDomains(deps);
    const rows = await asked();
    expect(new Set(rows.map(({ tenant_id, payload }) => `${tenant_id} ${payload.domainId}`))).toEqual(
      new Set([`${acme.tenantId} ${first.id}`, `${globex.tenantId} ${second.id}`]),
    );
  });
});
