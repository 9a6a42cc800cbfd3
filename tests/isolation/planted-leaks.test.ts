import type { TestApp } from '@parley/testing/app/create-test-app';
import { testEngine } from '@parley/testing/database/create-test-database';
import { readAuthorization } from '@parley/testing/route-security/authorization/read-authorization';
import { writeAuthorization } from '@parley/testing/route-security/authorization/write-authorization';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builders } from '../security/request-builders.ts';
import { createFuzzRig, type FuzzRig } from './fuzz/fuzz-rig.ts';
import { runFuzz } from './fuzz/run-fuzz.ts';
import { plantLeaks } from './planted-leaks.ts';

/** Each breaks a wall of the database; the endpoint beside it is right, and must be seen to leak. */
const brokenWalls: readonly (readonly [name: string, operation: string, sql: string, undo: string, found: RegExp])[] = [
  [
    'a table without row-level security',
    'GET /v1/sources/{sourceId}',
    'alter table sources disable row level security',
    'alter table sources enable row level security',
    /in the body/,
  ],
  [
    'a policy that lets everybody read',
    'GET /v1/conversations',
    'create policy planted on conversations for select to parley_tenant using (true)',
    'drop policy planted on conversations',
    /in the body/,
  ],
  [
    'a policy that lets everybody write',
    'DELETE /v1/api-keys/{apiKeyId}',
    'create policy planted on api_keys to parley_tenant using (true) with check (true)',
    'drop policy planted on api_keys',
    /rows were written: UPDATE of api_keys/,
  ],
  [
    'a role that no policy holds',
    'GET /v1/left-messages',
    'alter role parley_tenant bypassrls',
    'alter role parley_tenant nobypassrls',
    /in the body/,
  ],
];

/** Each is a mistake of an endpoint, for which the walls stand in vain. */
const leaks: readonly (readonly [name: string, operation: string, found: RegExp])[] = [
  ['a store that works as a superuser', 'GET /planted/superuser/{sourceId}', /words in the body/],
  ['a function with its owner’s rights that does not ask for the tenant', 'GET /planted/definer/{sourceId}', /words in the body/],
  ['a cache whose key names no tenant', 'GET /planted/cache', /words in the body/],
  ['a cursor that says whose list goes on', 'GET /planted/cursor', /words in the body/],
  ['an error that quotes what is in the way', 'POST /planted/conflict', /words in the body/],
  ['a file that is found by its id alone', 'GET /planted/files/{sourceId}', /words in the headers/],
  ['a stream whose channel names no tenant', 'GET /planted/events', /words in the body/],
  ['a job that takes its tenant from its payload', 'POST /planted/jobs', /rows were written: INSERT of contacts/],
  ['a log line of somebody else’s', 'POST /planted/log', /words in the log/],
];

// Roles belong to a whole server, so walls are broken only where the database has an engine of its own.
describe.skipIf(testEngine() !== 'pglite')('the fuzz', () => {
  let rig: FuzzRig;
  const planted = plantLeaks((): TestApp => rig.world.app);

  beforeAll(async () => {
    rig = await createFuzzRig(planted);
    await rig.world.app.test.asAdmin((client) =>
      client.query(`create function planted_name(wanted uuid) returns text language sql security definer
        as 'select name from sources where id = wanted'`),
    );
    // What globex does first must not be what acme sees.
    for (const path of ['/planted/cache', '/planted/events']) expect((await rig.world.app.globex.api('GET', path)).status).toBe(200);
  });
  afterAll(() => rig[Symbol.asyncDispose]());

  async function aimAt(key: string, requests: number): Promise<string | undefined> {
    const { app } = rig.world;
    const authorization = readAuthorization(writeAuthorization(app.installation.app.routes.filter(({ hidden }) => hidden !== true)));
    const operations = rig.operations.filter((operation) => operation.key === key);
    expect(operations).toHaveLength(1);
    const { fault } = await runFuzz({
      ...rig,
      operations,
      builders: { ...builders, ...planted.builders },
      authorization,
      seed: 1,
      requests,
    });
    return fault;
  }

  it.each(brokenWalls)('finds %s', async (_, operation, sql, undo, found) => {
    const administer = (statement: string) => rig.world.app.test.asAdmin((client) => client.query(statement));
    expect(await aimAt(operation, 30)).toBeUndefined();
    await administer(sql);
    try {
      const fault = await aimAt(operation, 200);
      expect(fault).toMatch(found);
      expect(fault).toMatch(/^PARLEY_FUZZ_SEED=1, request \d+, /);
    } finally {
      await administer(undo);
    }
  });

  it.each(leaks)('finds %s', async (_, operation, found) => {
    expect(await aimAt(operation, 200)).toMatch(found);
  });
});
