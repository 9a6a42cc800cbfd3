import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTestDatabase, type TestDatabase, testEngine } from '@parley/testing/database/create-test-database';
import { withAdmin } from '@parley/testing/database/with-admin';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateSchema } from '../schema/generate-schema.ts';
import { inspectSchema, migrate } from './migrate.ts';
import { type Migration, readMigrations } from './read-migrations.ts';
import { scramVerifier } from './scram-verifier.ts';

const own = readMigrations(join(import.meta.dirname, '../../../../../migrations'));

function migration(number: number, sql: string): Migration {
  const name = `${String(number).padStart(4, '0')}_planted.sql`;
  return { name, sql, checksum: name + sql };
}

describe('a migrated database', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await createTestDatabase();
  });
  afterAll(() => test.close());

  it('has the row types that schema.ts was generated with: run `npm run schema`', async () => {
    const written = readFileSync(join(import.meta.dirname, '../schema.ts'), 'utf8');
    expect(await test.asAdmin(generateSchema)).toBe(written);
  });

  it('is current, and takes nothing twice', async () => {
    expect(await inspectSchema(test.admin, own)).toEqual({ state: 'current' });
    expect(await migrate({ connection: test.admin, migrations: own })).toEqual([]);
  });

  it('takes one more migration whole, as the owner of the tables', async () => {
    const added: string[] = [];
    const more = [...own, migration(own.length + 1, 'create table planted (id integer); create table planted_too (id integer)')];
    expect(await inspectSchema(test.admin, more)).toMatchObject({ state: 'behind', pending: [{ name: more.at(-1)?.name }] });
    expect(await migrate({ connection: test.admin, migrations: more, onApplied: (name) => void added.push(name) })).toEqual([
      more.at(-1)?.name,
    ]);
    const { rows } = await test.asAdmin((client) => client.query("select tableowner from pg_tables where tablename like 'planted%'"));
    expect([added, rows]).toEqual([[more.at(-1)?.name], [{ tableowner: 'parley_owner' }, { tableowner: 'parley_owner' }]]);
    await test.asAdmin((client) =>
      client.query("drop table planted, planted_too; delete from schema_migrations where name like '%planted.sql'"),
    );
  });

  it('keeps nothing of a migration that fails, and all of those before it', async () => {
    const [good, bad] = [
      migration(own.length + 1, 'create table planted (id integer)'),
      migration(own.length + 2, 'create table planted_too (id integer); select 1 / 0'),
    ];
    const failed = migrate({ connection: test.admin, migrations: [...own, good, bad] });
    await expect(failed).rejects.toThrow(`migration ${bad.name} failed: division by zero`);
    expect(await inspectSchema(test.admin, [...own, good])).toEqual({ state: 'current' });
    const { rows } = await test.asAdmin((client) => client.query("select tablename from pg_tables where tablename like 'planted%'"));
    expect(rows).toEqual([{ tablename: 'planted' }]);
    await test.asAdmin((client) => client.query("drop table planted; delete from schema_migrations where name like '%planted.sql'"));
  });

  it.each([
    ['a newer version was here', own.slice(0, -1), 'was migrated by a newer version of Parley'],
    [
      'a migration was changed',
      own.map((each, index) => (index === 1 ? { ...each, checksum: 'other' } : each)),
      `${own[1]?.name} was changed after it was applied`,
    ],
    [
      'one is missing in the middle',
      own.toSpliced(1, 0, migration(2, 'create table planted (id integer)')),
      '0002_planted.sql is missing although later ones were applied',
    ],
  ])('is left alone when %s', async (_, migrations, reason) => {
    await expect(migrate({ connection: test.admin, migrations })).rejects.toThrow(reason);
    expect(await inspectSchema(test.admin, own)).toEqual({ state: 'current' });
    expect((await inspectSchema(test.admin, migrations)).state).not.toBe('current');
  });

  it('lets go of the lock when it fails, so that the next one need not wait', async () => {
    await expect(migrate({ connection: test.admin, migrations: own.slice(0, -1) })).rejects.toThrow();
    expect(await migrate({ connection: test.admin, migrations: own })).toEqual([]);
  });

  it.skipIf(testEngine() === 'pglite')('gets the login a password that the server never sees', async () => {
    const name = 'parley_test_scram';
    const password = "Tr0ub4dor&3 ' ünï";
    await test.asAdmin((client) =>
      client.query(`drop role if exists ${name}; create role ${name} login password ${pg.escapeLiteral(scramVerifier(password))}`),
    );
    const url = Object.assign(new URL(test.admin.connectionString ?? ''), { username: name, password: encodeURIComponent(password) });
    const { rows } = await withAdmin(url.href, (client) => client.query('select current_user as name'));
    await test.asAdmin((client) => client.query(`drop role ${name}`));
    expect(rows).toEqual([{ name }]);
  });
});
