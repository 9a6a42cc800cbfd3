import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase, type TestDatabase, testEngine } from '@parley/testing/database/create-test-database';
import { engineTemplate } from '@parley/testing/database/engine-template';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkDatabase } from './check-database.ts';
import { checkServer } from './check-server.ts';
import type { DatabaseAddress } from './connection-of.ts';
import { startEngine } from './embedded/start-engine.ts';

const onServer = testEngine() !== 'pglite';

describe('a database server', () => {
  let test: TestDatabase;
  const logins: string[] = [];
  beforeAll(async () => {
    test = await createTestDatabase();
  });
  afterAll(async () => {
    if (logins.length > 0) await test.asAdmin((client) => client.query(`drop role ${logins.join(', ')}`));
    await test.close();
  });

  /** The address of a login of its own, which is not pgbouncer's business. */
  async function login(attributes: string, ...grants: string[]): Promise<{ name: string; address: DatabaseAddress }> {
    const name = `parley_test_${randomBytes(6).toString('hex')}`;
    await test.asAdmin((client) =>
      client.query(
        [
          `create role ${name} login password '${name}' ${attributes}`,
          ...grants.map((roles) => `grant ${roles.replace('LOGIN', name)}`),
        ].join(';'),
      ),
    );
    logins.push(name);
    return { name, address: elsewhere({ username: name, password: name }) };
  }

  function elsewhere(parts: Partial<Pick<URL, 'username' | 'password' | 'pathname' | 'port'>>): DatabaseAddress {
    return { engine: 'postgres', url: Object.assign(new URL(test.admin.connectionString ?? 'postgres://127.0.0.1/x'), parts).href };
  }

  it('has no problem when it is as migrations left it', async () => {
    expect(await checkServer(test.address)).toEqual([]);
    expect(await checkDatabase(test.address)).toEqual([]);
  });

  it('is checked down to its catalogue', async () => {
    await using own = await createTestDatabase();
    await own.asAdmin((client) => client.query('alter table messages no force row level security'));
    expect(await checkDatabase(own.address)).toMatchObject([{ code: 'catalogue', text: expect.stringContaining('messages') }]);
  });

  it('that does not answer is told so, without its password', async () => {
    const [problem, ...others] = await checkDatabase({ engine: 'postgres', url: 'postgres://parley_runtime:hunter2@127.0.0.1:1/parley' });
    expect([problem?.code, others]).toEqual(['unreachable', []]);
    expect(problem?.text).toContain('ECONNREFUSED');
    expect(JSON.stringify(problem)).not.toContain('hunter2');
  });

  it.skipIf(!onServer)('that refuses the password says so', async () => {
    expect(await checkServer(elsewhere({ username: 'parley_runtime', password: 'wrong' }))).toMatchObject([
      { code: 'unreachable', text: expect.stringContaining('password authentication failed') },
    ]);
  });

  it.skipIf(!onServer)('is not served by a superuser', async () => {
    expect(await checkServer(elsewhere({}))).toMatchObject([{ code: 'login', text: expect.stringContaining('is a superuser') }]);
  });

  it.skipIf(!onServer)('is not served by a login that bypasses row-level security, until that is mended', async () => {
    const { address } = await login('noinherit bypassrls', 'parley_tenant, parley_system, parley_identity to LOGIN');
    const problems = await checkServer(address);
    expect(problems).toMatchObject([{ code: 'login', text: expect.stringContaining('bypass') }]);
    await test.asAdmin((client) => client.query(problems[0]?.mend ?? ''));
    expect(await checkServer(address)).toEqual([]);
  });

  it.skipIf(!onServer)('is not served by a login that may become the owner of the tables', async () => {
    const { address } = await login('noinherit', 'parley_owner, parley_tenant, parley_system, parley_identity to LOGIN');
    expect(await checkServer(address)).toMatchObject([{ code: 'login', text: expect.stringContaining('owner') }]);
  });

  it.skipIf(!onServer)('is not served by a login without its roles, until that is mended', async () => {
    const { address } = await login('noinherit');
    const problems = await checkServer(address);
    expect(problems).toMatchObject([
      { code: 'membership', text: expect.stringContaining('parley_tenant or parley_system or parley_identity') },
    ]);
    await test.asAdmin((client) => client.query(problems[0]?.mend ?? ''));
    expect(await checkServer(address)).toEqual([]);
  });

  it.skipIf(!onServer)('is not served by a login that has its roles all the time, until that is mended', async () => {
    const { address } = await login('inherit', 'parley_tenant, parley_system, parley_identity to LOGIN');
    const problems = await checkServer(address);
    expect(problems).toMatchObject([{ code: 'membership', text: expect.stringContaining('outside any transaction') }]);
    await test.asAdmin((client) => client.query(problems[0]?.mend ?? ''));
    expect(await checkServer(address)).toEqual([]);
  });

  it.skipIf(!onServer)('is not served when a database was never migrated, or cannot hold every language', async () => {
    const name = `parley_test_${randomBytes(6).toString('hex')}`;
    await test.asAdmin((client) => client.query(`create database ${name} encoding 'SQL_ASCII' locale 'C' template template0`));
    const { address } = await login('noinherit', 'parley_tenant, parley_system, parley_identity to LOGIN');
    const url = Object.assign(new URL(address.engine === 'postgres' ? address.url : ''), { pathname: name }).href;
    const problems = await checkServer({ engine: 'postgres', url });
    await test.asAdmin((client) => client.query(`drop database ${name}`));
    expect(problems.map(({ code }) => code)).toEqual(['encoding', 'not_migrated']);
  });

  it.skipIf(onServer)('inside this process is not served when it was never migrated', async () => {
    const dataFolder = mkdtempSync(join(tmpdir(), 'parley-test-'));
    const engine = await startEngine({ dataFolder, templateFolder: await engineTemplate() });
    const problems = await checkDatabase({ engine: 'pglite', socketFolder: engine.socketFolder });
    await engine.stop();
    rmSync(dataFolder, { recursive: true });
    expect(problems).toMatchObject([{ code: 'not_migrated', mend: 'npm run parley -- migrate' }]);
  });
});
