import { createTestDatabase, type TestDatabase } from '@parley/testing/database/create-test-database';
import { stageJobs } from '@parley/testing/jobs/stage-jobs';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { defineJob } from './define-job.ts';
import { enqueue } from './enqueue.ts';
import { enqueueForTenant } from './enqueue-for-tenant.ts';
import { handleJob } from './handle-job.ts';

describe('enqueue', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await createTestDatabase();
  });
  afterAll(() => test.close());

  it('has the job run in the scope of the tenant whose transaction it was', async () => {
    await using stage = await stageJobs(test.database);
    const job = defineJob('test.in-scope', z.object({ n: z.number() }));
    const seen: unknown[] = [];
    const jobs = await stage.start([
      handleJob(job, {}, async (scope, _deps, payload) => {
        const tenants = await scope.transaction((db) => db.selectFrom('tenants').select('id').execute());
        seen.push({ scope: scope.tenantId, sees: tenants, payload });
      }),
    ]);
    await stage.acme.transaction((db) => enqueue(db, job, { n: 1 }));
    await stage.globex.transaction((db) => enqueue(db, job, { n: 2 }));
    await jobs.drain();
    const expected = [
      { scope: stage.acme.tenantId, sees: [{ id: stage.acme.tenantId }], payload: { n: 1 } },
      { scope: stage.globex.tenantId, sees: [{ id: stage.globex.tenantId }], payload: { n: 2 } },
    ];
    expect(seen).toHaveLength(2);
    expect(seen).toEqual(expect.arrayContaining(expected));
  });

  it('leaves no job behind when its transaction is rolled back', async () => {
    await using stage = await stageJobs(test.database);
    const job = defineJob('test.rolled-back', z.object({}));
    let runs = 0;
    const jobs = await stage.start([handleJob(job, {}, async () => void runs++)]);
    const work = stage.acme.transaction(async (db) => {
      await enqueue(db, job, {});
      throw new Error('changed my mind');
    });
    await expect(work).rejects.toThrow('changed my mind');
    await jobs.drain();
    expect(runs).toBe(0);
  });

  it('lets a system transaction name the tenant', async () => {
    await using stage = await stageJobs(test.database);
    const job = defineJob('test.by-system', z.object({}));
    const seen: string[] = [];
    const jobs = await stage.start([handleJob(job, {}, async (scope) => void seen.push(scope.tenantId))]);
    await test.database.asSystem('test', (db) => enqueueForTenant(db, stage.globex.tenantId, job, {}));
    await jobs.drain();
    expect(seen).toEqual([stage.globex.tenantId]);
  });

  it('refuses a payload that does not fit its job, or that is contents rather than ids', async () => {
    await using stage = await stageJobs(test.database);
    const job = defineJob('test.payload', z.object({ note: z.string().min(3) }));
    const enqueued = (note: string): Promise<string> => stage.acme.transaction((db) => enqueue(db, job, { note }));
    await expect(enqueued('no')).rejects.toThrow('the payload does not fit the job test.payload');
    await expect(enqueued('x'.repeat(10_000))).rejects.toThrow('pass ids, not contents');
  });

  it('is the only way in: a tenant can put nothing in for another, and sees neither the outbox nor the queue', async () => {
    await using stage = await stageJobs(test.database);
    const job = defineJob('test.isolation', z.object({}));
    await stage.acme.transaction((db) => enqueue(db, job, {}));
    const asGlobex = (statement: ReturnType<typeof sql>): Promise<unknown> => stage.globex.transaction((db) => statement.execute(db));

    await expect(
      asGlobex(
        sql`insert into job_outbox (tenant_id, id, job, payload) values (${stage.acme.tenantId}, gen_random_uuid(), ${job.name}, '{}')`,
      ),
    ).rejects.toMatchObject({ code: 'not_found' });
    for (const statement of [
      sql`select * from job_outbox`,
      sql`update job_outbox set job = 'test.other'`,
      sql`delete from job_outbox`,
      sql`select * from pgboss.job`,
      sql`insert into pgboss.job (name) values ('parley.dead')`,
      sql`select pgboss.create_queue('mine', '{}')`,
    ]) {
      await expect(asGlobex(statement)).rejects.toThrow(/permission denied/);
    }
  });
});
