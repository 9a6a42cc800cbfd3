import { randomBytes } from 'node:crypto';
import { createTestDatabase, type TestDatabase } from '@parley/testing/database/create-test-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillTables, hashTenant, type Rows } from './fill-tables.ts';
import { probeNames, probeTables } from './probe-tables.ts';
import { readTenantTables, type TenantTable } from './tenant-tables.ts';

/** Two tenants with a row in every table. */
function twoTenants(test: TestDatabase, tables: readonly TenantTable[]): Promise<{ acme: Rows; globex: Rows }> {
  return test.asAdmin(async (client) => ({
    acme: await fillTables(client, tables, `acme${randomBytes(4).toString('hex')}`),
    globex: await fillTables(client, tables, `globex${randomBytes(4).toString('hex')}`),
  }));
}

describe('one tenant, on every table of another', () => {
  let test: TestDatabase;
  let tables: TenantTable[];
  beforeAll(async () => {
    test = await createTestDatabase();
    tables = await test.asAdmin(readTenantTables);
  });
  afterAll(() => test.close());

  it.each(probeNames)('%s, and gets nowhere', async (probe) => {
    const { acme, globex } = await twoTenants(test, tables);
    const hash = () => test.asAdmin((client) => hashTenant(client, tables, globex['tenants']?.['id']));
    const before = await hash();
    expect(await probeTables(test.database, tables, acme, globex, probe)).toEqual([]);
    expect(await hash()).toEqual(before);
  });

  it('fills every table there is', async () => {
    const { acme } = await twoTenants(test, tables);
    expect(Object.keys(acme).toSorted()).toEqual(['tenants', ...tables.map(({ name }) => name)].toSorted());
    const hashes = await test.asAdmin((client) => hashTenant(client, tables, acme['tenants']?.['id']));
    expect(Object.values(hashes).map((hash) => hash.split(' ')[0])).toEqual(tables.map(() => '1'));
  });
});

/** Each breaks one wall, of a table of its own; the probe beside it must then get through there. */
const sabotage = [
  { probe: 'reads every row there is', table: 'messages', sql: 'alter table messages disable row level security' },
  { probe: "reads by the other's key", table: 'chunks', sql: 'create policy planted on chunks for select to parley_tenant using (true)' },
  { probe: "updates by the other's key", table: 'bots', sql: 'alter policy tenant_isolation on bots using (true) with check (true)' },
  { probe: "deletes by the other's key", table: 'contacts', sql: 'create policy planted on contacts to parley_tenant using (true)' },
  { probe: 'inserts a row as the other', table: 'usage_events', sql: 'alter policy tenant_isolation on usage_events with check (true)' },
  {
    probe: 'moves its own row to the other',
    table: 'api_keys',
    sql: `alter policy tenant_isolation on api_keys using (true) with check (true);
      grant update on api_keys to parley_tenant`,
  },
  { probe: "upserts onto the other's row", table: 'sources', sql: 'alter table sources disable row level security' },
  {
    probe: "refers to the other's rows from a new row",
    table: 'conversations',
    sql: `alter table conversations drop constraint conversations_tenant_id_bot_id_fkey; alter table bots add unique (id);
      alter table conversations add foreign key (bot_id) references bots (id)`,
  },
  {
    probe: "refers to the other's rows from its own row",
    table: 'left_messages',
    sql: `alter table left_messages drop constraint left_messages_tenant_id_contact_id_fkey;
      grant update on left_messages to parley_tenant`,
  },
];

describe('a database with broken walls', () => {
  let test: TestDatabase;
  let tables: TenantTable[];
  beforeAll(async () => {
    test = await createTestDatabase();
    tables = await test.asAdmin(async (client) => {
      const found = await readTenantTables(client);
      for (const { sql } of sabotage) await client.query(sql);
      return found;
    });
  });
  afterAll(() => test.close());

  it.each(sabotage)('is betrayed by a tenant who $probe, on $table', async ({ probe, table }) => {
    const { acme, globex } = await twoTenants(test, tables);
    const leaks = await probeTables(test.database, tables, acme, globex, probe);
    expect(leaks.map((leak) => leak.table)).toContain(table);
  });
});
