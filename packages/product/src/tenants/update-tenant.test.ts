import { updateTenantBody } from '@parley/contract/tenants';
import { createTestDatabase, type TestDatabase } from '@parley/testing/database/create-test-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listAudit } from '../audit/list-audit.ts';
import { systemTrail } from '../audit/public.ts';
import { createTenant } from './create-tenant.ts';
import { findTenant } from './find-tenant.ts';
import { updateTenant } from './update-tenant.ts';

let test: TestDatabase;
const trail = systemTrail('a test');

beforeAll(async () => {
  test = await createTestDatabase();
});

afterAll(() => test.close());

async function tenantScope(slug: string) {
  return test.database.forTenant((await createTenant(test.database, { name: slug, slug })).id);
}

describe('the settings of a tenant', () => {
  it('change one by one, keep the rest, and leave a line of what changed', async () => {
    const [acme] = [await tenantScope('acme'), await tenantScope('globex')];
    await updateTenant(acme, { trail, name: 'Acme Ltd', settings: { timeZone: 'Europe/Berlin', retentionDays: 90 } });
    const changed = await updateTenant(acme, { trail, settings: { defaultModel: 'extractive' } });
    expect(changed).toMatchObject({
      name: 'Acme Ltd',
      settings: { locale: 'en', timeZone: 'Europe/Berlin', dataRegion: '', defaultModel: 'extractive', retentionDays: 90 },
    });
    expect(await findTenant(test.database, 'globex')).toMatchObject({ name: 'globex', settings: { timeZone: 'UTC' } });
    const { items } = await listAudit(acme, { limit: 9, cursor: undefined });
    expect(items.map(({ action, before, after }) => [action, before, after])).toEqual([
      ['tenant.changed', { defaultModel: 'default' }, { defaultModel: 'extractive' }],
      [
        'tenant.changed',
        { name: 'acme', timeZone: 'UTC', retentionDays: null },
        { name: 'Acme Ltd', timeZone: 'Europe/Berlin', retentionDays: 90 },
      ],
    ]);
    await updateTenant(acme, { trail, name: 'Acme Ltd' });
    expect((await listAudit(acme, { limit: 9, cursor: undefined })).items).toHaveLength(2);
  });

  it('give a slug to one tenant only, also when two want it at the same moment', async () => {
    const wanting = [await tenantScope('one'), await tenantScope('two'), await tenantScope('three')];
    const settled = await Promise.allSettled(wanting.map((scope) => updateTenant(scope, { trail, slug: 'wanted' })));
    expect(settled.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected', 'rejected']);
    for (const each of settled) if (each.status === 'rejected') expect(each.reason).toMatchObject({ code: 'already_exists' });
  });

  it.each([
    [{ slug: 'www' }, 'slug'],
    [{ slug: 'Acme' }, 'slug'],
    [{ slug: 'acme--inc' }, 'slug'],
    [{ settings: { timeZone: 'Mars/Olympus' } }, 'settings'],
    [{ settings: { timeZone: '+01:00' } }, 'settings'],
    [{ settings: { locale: 'not a language' } }, 'settings'],
    [{ settings: { retentionDays: 0 } }, 'settings'],
    [{ status: 'active' }, ''],
  ])('refuse %j', (body, place) => {
    const parsed = updateTenantBody.safeParse(body);
    expect(parsed.error?.issues.map(({ path }) => path[0] ?? '')).toContain(place);
  });
});
