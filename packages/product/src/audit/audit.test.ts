import { newId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { createTestDatabase, type TestDatabase } from '@parley/testing/database/create-test-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTenant } from '../tenants/public.ts';
import { type AuditTrail, systemTrail, trailOf } from './audit-trail.ts';
import { changedFields } from './changed-fields.ts';
import { exportAudit } from './export-audit.ts';
import { listAudit } from './list-audit.ts';
import { recordAudit, recordAuditFor } from './record-audit.ts';

const memberId = newId('member');
const trail: AuditTrail = {
  actor: { kind: 'member', id: memberId, label: '=HYPERLINK("https://evil.example","Ada")' },
  ipAddress: '203.0.113.7',
  userAgent: '+1, "quoted"\nand more',
  requestId: 'req-1',
};
const everything = { limit: 100, cursor: undefined };

let test: TestDatabase;

beforeAll(async () => {
  test = await createTestDatabase();
});

afterAll(() => test.close());

async function twoTenants(name: string): Promise<{ acme: TenantScope; globex: TenantScope }> {
  const make = async (slug: string) => test.database.forTenant((await createTenant(test.database, { name: slug, slug })).id);
  return { acme: await make(`acme-${name}`), globex: await make(`globex-${name}`) };
}

async function written(scope: TenantScope, query: Partial<Parameters<typeof exportAudit>[1]>): Promise<string> {
  const pages: string[] = [];
  for await (const page of exportAudit(scope, { format: 'csv', ...query })) pages.push(page);
  return pages.join('');
}

describe('the audit log', () => {
  it('keeps who did what on what, from where, with the named fields before and after, for its own tenant alone', async () => {
    const { acme, globex } = await twoTenants('whole');
    const target = newId('member');
    await acme.transaction((db) =>
      recordAudit(db, trail, {
        action: 'member.role_changed',
        target: { kind: 'member', id: target },
        before: { role: 'viewer' },
        after: { role: 'admin' },
      }),
    );
    const { items } = await listAudit(acme, everything);
    expect(items).toEqual([
      {
        id: expect.any(String),
        occurredAt: expect.any(Date),
        actor: trail.actor,
        action: 'member.role_changed',
        target: { kind: 'member', id: expect.stringMatching(/^mem_/) },
        ipAddress: '203.0.113.7',
        userAgent: trail.userAgent,
        requestId: 'req-1',
        before: { role: 'viewer' },
        after: { role: 'admin' },
      },
    ]);
    expect((await listAudit(globex, everything)).items).toEqual([]);
  });

  it('has no entry of a change that was not kept', async () => {
    const { acme } = await twoTenants('undone');
    const undone = acme.transaction(async (db) => {
      await recordAudit(db, trail, { action: 'tenant.changed' });
      throw new Error('the change failed');
    });
    await expect(undone).rejects.toThrow('the change failed');
    expect((await listAudit(acme, everything)).items).toEqual([]);
  });

  it('takes entries from work that belongs to no tenant, for the tenant it names', async () => {
    const { acme, globex } = await twoTenants('system');
    await test.database.asSystem('record for a test', (db) =>
      recordAuditFor(db, acme.tenantId, systemTrail('the nightly sweep'), { action: 'domain.lost', after: { domain: 'acme.example' } }),
    );
    expect((await listAudit(acme, everything)).items).toMatchObject([
      { actor: { kind: 'system', id: null, label: 'the nightly sweep' }, action: 'domain.lost', after: { domain: 'acme.example' } },
    ]);
    expect((await listAudit(globex, everything)).items).toEqual([]);
  });

  it('can be searched by actor, action and time, and read page by page', async () => {
    const { acme } = await twoTenants('search');
    for (const action of ['bot.published', 'member.removed', 'bot.published'] as const)
      await acme.transaction((db) => recordAudit(db, trail, { action }));
    await acme.transaction((db) => recordAudit(db, systemTrail('sweep'), { action: 'bot.published' }));
    const found = async (query: Partial<Parameters<typeof listAudit>[1]>) =>
      (await listAudit(acme, { ...everything, ...query })).items.map(({ actor, action }) => `${actor.kind} ${action}`);
    expect(await found({ action: 'member.removed' })).toEqual(['member member.removed']);
    expect(await found({ actor: memberId, action: 'bot.published' })).toEqual(['member bot.published', 'member bot.published']);
    expect(await found({ actor: newId('member') })).toEqual([]);
    const all = (await listAudit(acme, everything)).items;
    const moment = all[0]?.occurredAt ?? new Date();
    const shown = (entries: typeof all) => entries.map(({ actor, action }) => `${actor.kind} ${action}`);
    expect(await found({ to: '2000-01-01T00:00:00Z' })).toEqual([]);
    expect(await found({ from: moment.toISOString() })).toEqual(shown(all.filter(({ occurredAt }) => occurredAt >= moment)));
    expect(await found({ to: moment.toISOString() })).toEqual(shown(all.filter(({ occurredAt }) => occurredAt < moment)));

    const first = await listAudit(acme, { limit: 3, cursor: undefined });
    const second = await listAudit(acme, { limit: 3, cursor: first.nextCursor ?? undefined });
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(all.map(({ id }) => id));
    expect(second.nextCursor).toBeNull();
  });

  it('is exported as CSV whose cells no spreadsheet takes for a formula', async () => {
    const { acme, globex } = await twoTenants('csv');
    await acme.transaction((db) => recordAudit(db, trail, { action: 'tenant.changed', after: { name: '=1+1' } }));
    const csv = await written(acme, {});
    expect(
      csv.startsWith(
        'id,occurredAt,actorKind,actorId,actorLabel,action,targetKind,targetId,ipAddress,userAgent,requestId,before,after\r\n',
      ),
    ).toBe(true);
    expect(csv).toContain(`"'=HYPERLINK(""https://evil.example"",""Ada"")"`);
    expect(csv).toContain(`"'+1, ""quoted""\nand more"`);
    expect(csv).toContain('"{""name"":""=1+1""}"');
    expect(csv).not.toMatch(/(?:^|[,\n]"?)[=+@]/);
    expect(await written(globex, {})).toBe(csv.slice(0, csv.indexOf('\n') + 1));
  });

  it('is exported whole, over many pages, as JSON lines', async () => {
    const { acme } = await twoTenants('jsonl');
    await acme.transaction(async (db) => {
      for (let count = 0; count < 501; count++) await recordAudit(db, trail, { action: 'bot.changed', after: { count } });
    });
    const lines = (await written(acme, { format: 'jsonl' })).trimEnd().split('\n');
    const counts = lines.map((line) => (JSON.parse(line) as { after: { count: number } }).after.count);
    expect(new Set(counts)).toEqual(new Set(Array.from({ length: 501 }, (_, index) => index)));
    expect(counts).toHaveLength(501);
  });

  it.each(["update audit_entries set action = 'x'", 'delete from audit_entries', 'truncate audit_entries'])(
    'cannot be rewritten by the tenant: %s',
    async (statement) => {
      const { acme } = await twoTenants(`rewrite-${statement.slice(0, 3)}`);
      await acme.transaction((db) => recordAudit(db, trail, { action: 'member.removed' }));
      const rewriting = test.asAdmin(async (client) => {
        await client.query('begin');
        try {
          await client.query("select set_config('role', 'parley_tenant', true), set_config('parley.tenant_id', $1, true)", [acme.tenantId]);
          await client.query(statement);
        } finally {
          await client.query('rollback');
        }
      });
      await expect(rewriting).rejects.toMatchObject({ code: '42501' });
      expect((await listAudit(acme, everything)).items).toHaveLength(1);
    },
  );

  it('refuses to be rewritten even by the owner of the schema', async () => {
    const { acme } = await twoTenants('owner');
    await acme.transaction((db) => recordAudit(db, trail, { action: 'member.removed' }));
    await expect(test.asAdmin((client) => client.query("update audit_entries set action = 'x'"))).rejects.toThrow('append-only');
  });
});

describe('changedFields', () => {
  it('names the fields that changed and no others, and is undefined when none did', () => {
    const before = { name: 'Acme', slug: 'acme', settings: { locale: 'en' }, secret: 'a' };
    const after = { name: 'Acme', slug: 'acme-2', settings: { locale: 'en' }, secret: 'b' };
    expect(changedFields(before, after, ['name', 'slug', 'settings'])).toEqual({ before: { slug: 'acme' }, after: { slug: 'acme-2' } });
    expect(changedFields(before, after, ['name', 'settings'])).toBeUndefined();
  });
});

describe('a trail', () => {
  it('says where a request came from, cut to a length, and nothing where nothing is known', () => {
    const actor = { kind: 'member', id: memberId, label: 'Ada' } as const;
    const long = 'x'.repeat(5_000);
    expect(trailOf(actor, { id: 'r', ip: '203.0.113.7', header: () => long })).toEqual({
      actor,
      ipAddress: '203.0.113.7',
      userAgent: 'x'.repeat(400),
      requestId: 'r',
    });
    expect(trailOf(actor, { id: 'r', ip: 'unknown', header: () => undefined })).toMatchObject({ ipAddress: null, userAgent: null });
  });
});
