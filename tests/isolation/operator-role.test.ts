import { randomBytes } from 'node:crypto';
import { catalogueRules } from '@parley/platform/database/catalogue/catalogue-rules';
import { sqlStateOf } from '@parley/platform/database/translate-error';
import { createTestDatabase, type TestDatabase } from '@parley/testing/database/create-test-database';
import { CompiledQuery } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillTables, type Rows } from './fill-tables.ts';
import { readTenantTables, type TenantTable } from './tenant-tables.ts';

/** Of all tables of tenants, those of which the role of the operator's work reads anything at all. */
const touched = [
  ...['api_keys', 'bots', 'contact_attributes', 'crawls', 'invitations', 'job_outbox', 'mails', 'members'],
  ...['preview_links', 'sources', 'support_grants', 'support_visits', 'tenant_domains', 'turns', 'verified_domains'],
];

const denied = '42501';

/** What a query gives to the role that the operator's console works under, or the SQL state it is refused with. */
async function asOperator(test: TestDatabase, sql: string, values: readonly unknown[] = []): Promise<readonly object[] | string> {
  try {
    return await test.database.asSystem('a test reads as the operator', async (db) => {
      const { rows } = await db.executeQuery<object>(CompiledQuery.raw(sql, [...values]));
      return rows;
    });
  } catch (error) {
    const state = sqlStateOf(error) ?? sqlStateOf((error as Error).cause);
    if (state === undefined) throw error;
    return state;
  }
}

/** The columns that can be read, tried one by one: `table.column`. */
async function readableColumns(test: TestDatabase, tables: readonly TenantTable[]): Promise<string[]> {
  const readable: string[] = [];
  for (const table of tables) {
    for (const { name } of table.columns) {
      const seen = await asOperator(test, `select ${name} from ${table.name}`);
      if (seen !== denied) readable.push(`${table.name}.${name}`);
    }
  }
  return readable.toSorted();
}

/** The columns that were reviewed. */
function reviewedColumns(tables: readonly TenantTable[]): string[] {
  return tables
    .flatMap(({ name, columns }) => {
      const rights = catalogueRules.systemMay[name] ?? [];
      return columns
        .filter((column) => rights.includes('select') || rights.includes(`select(${column.name})`))
        .map((column) => `${name}.${column.name}`);
    })
    .toSorted();
}

describe('the role of the operator', () => {
  let test: TestDatabase;
  let tables: TenantTable[];
  let acme: Rows;
  let globex: Rows;
  beforeAll(async () => {
    test = await createTestDatabase();
    [tables, acme, globex] = await test.asAdmin(async (client) => {
      const found = await readTenantTables(client);
      const fill = (name: string) => fillTables(client, found, `${name}${randomBytes(4).toString('hex')}`);
      return [found, await fill('acme'), await fill('globex')];
    });
  });
  afterAll(() => test.close());

  it('reads the reviewed columns of the tables of tenants, and no other', async () => {
    expect(await readableColumns(test, tables)).toEqual(reviewedColumns(tables));
  });

  it('is refused every table that holds what tenants know and what people said, however it asks', async () => {
    const others = tables.map(({ name }) => name).filter((name) => !touched.includes(name));
    expect(others).toEqual(
      expect.arrayContaining([
        'chunks',
        'contacts',
        'conversations',
        'documents',
        'messages',
        'message_citations',
        'turn_traces',
        'usage_events',
      ]),
    );
    for (const table of others) {
      for (const sql of [
        `select * from ${table}`,
        `select count(*) from ${table}`,
        `select from ${table}`,
        `table ${table}`,
        `delete from ${table}`,
      ])
        expect([sql, await asOperator(test, sql)]).toEqual([sql, denied]);
    }
    expect(touched.filter((name) => reviewedColumns(tables).some((column) => column.startsWith(`${name}.`)))).toEqual(touched);
  });

  it('is told figures of the tenants it names, and not a word of theirs', async () => {
    const figuresOf = (ids: readonly unknown[]) => asOperator(test, 'select * from tenant_figures($1::uuid[], $2)', [ids, new Date(0)]);
    const [one, other] = [acme['tenants']?.['id'], globex['tenants']?.['id']];
    const figures = await figuresOf([one, other]);
    expect(figures).toHaveLength(2);
    expect(JSON.stringify(figures)).not.toContain('CANARY');
    expect(await figuresOf([one])).toMatchObject([{ tenant_id: one, members: '1', bots: '1', sources: '1' }]);
    expect(await figuresOf([])).toEqual([]);
  });

  it('would be found out if it could read what was said', async () => {
    await using broken = await createTestDatabase();
    await broken.asAdmin((client) => client.query('grant select (text) on messages to parley_system'));
    const found = await readableColumns(broken, tables);
    expect(found.filter((column) => !reviewedColumns(tables).includes(column))).toEqual(['messages.text']);
  });
});
