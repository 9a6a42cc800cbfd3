import { newId } from '@parley/contract/ids';
import { enqueue } from '@parley/platform/jobs/enqueue';
import { createTestDatabase, type TestDatabase } from '@parley/testing/database/create-test-database';
import { recordRunJob } from '@parley/testing/jobs/record-run';
import { describe, expect, it } from 'vitest';
import { startVictim } from './start-victim.ts';

const count = 300;

describe('a relay killed while it moves jobs from the outbox to the queue', () => {
  it.each([
    { standAt: 'before commit', expected: { outbox: count, queue: 0 } },
    { standAt: 'after commit', expected: { outbox: 0, queue: count } },
  ] as const)(
    '$standAt leaves every job in exactly one of the two',
    async ({ standAt, expected }) => {
      await using test = await createTestDatabase();
      const ids = await enqueueMany(test);
      await using victim = startVictim(new URL('./victim-relay.ts', import.meta.url), { address: test.address, standAt });
      await victim.said('standing still');
      await victim.kill();

      const { outbox, queue } = await jobIds(test);
      expect({ outbox: outbox.length, queue: queue.length }).toEqual(expected);
      expect([...outbox, ...queue].toSorted()).toEqual(ids.toSorted());

      // Whoever comes next moves the rest, and nothing a second time.
      await using next = startVictim(new URL('./victim-relay.ts', import.meta.url), { address: test.address, standAt: 'after commit' });
      await next.said('standing still');
      const after = await jobIds(test);
      expect(after.outbox).toEqual([]);
      expect(after.queue.toSorted()).toEqual(ids.toSorted());
    },
    90_000,
  );
});

async function enqueueMany(test: TestDatabase): Promise<string[]> {
  const tenantId = newId('tenant');
  await test.database.asSystem('test', (db) => db.insertInto('tenants').values({ id: tenantId, name: 'Acme', slug: 'acme' }).execute());
  await test.asAdmin((client) => client.query('select pgboss.create_queue($1, $2)', [recordRunJob.name, '{"policy":"standard"}']));
  return test.database.forTenant(tenantId).transaction(async (db) => {
    const ids: string[] = [];
    for (let n = 0; n < count; n++) ids.push(await enqueue(db, recordRunJob, { n }));
    return ids;
  });
}

async function jobIds(test: TestDatabase): Promise<{ outbox: string[]; queue: string[] }> {
  return test.asAdmin(async (client) => {
    const outbox = await client.query<{ id: string }>('select id from job_outbox');
    const queue = await client.query<{ id: string }>('select id from pgboss.job where name = $1', [recordRunJob.name]);
    return { outbox: outbox.rows.map(({ id }) => id), queue: queue.rows.map(({ id }) => id) };
  });
}
