import { AppError } from '@parley/contract/errors';
import { createTestDatabase, type TestDatabase } from '@parley/testing/database/create-test-database';
import { patience, stageJobs, stageTimers } from '@parley/testing/jobs/stage-jobs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { defineJob } from './define-job.ts';
import { enqueue } from './enqueue.ts';
import { handleJob } from './handle-job.ts';
import { type DeadJob, listDeadJobs } from './list-dead-jobs.ts';
import { retryDeadJob } from './retry-dead-job.ts';

const atOnce = { backoff: 'fixed', retryDelaySeconds: 0 } as const;

describe('jobs that fail', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await createTestDatabase();
  });
  afterAll(() => test.close());

  const deadOf = async (name: string): Promise<DeadJob[]> => (await listDeadJobs(test.database)).filter(({ job }) => job === name);

  it('are tried again until they succeed', async () => {
    await using stage = await stageJobs(test.database);
    const job = defineJob('test.third-time', z.object({}), atOnce);
    let runs = 0;
    const jobs = await stage.start([
      handleJob(job, {}, async () => {
        if (++runs < 3) throw new AppError('model_unavailable');
      }),
    ]);
    await stage.acme.transaction((db) => enqueue(db, job, {}));
    await jobs.drain();
    expect(stage.events.map(({ outcome, attempt }) => [outcome, attempt])).toEqual([
      ['failed', 1],
      ['failed', 2],
      ['completed', 3],
    ]);
    expect(await deadOf(job.name)).toEqual([]);
  });

  it('wait longer each time, with jitter and up to a limit', async () => {
    await using stage = await stageJobs(test.database);
    const job = defineJob('test.backoff', z.object({}), { retryDelaySeconds: 10, retryDelayMaxSeconds: 35, retryLimit: 5 });
    const jobs = await stage.start([
      handleJob(job, {}, async () => {
        throw new Error('not today');
      }),
    ]);
    await stage.acme.transaction((db) => enqueue(db, job, {}));
    const waits: number[] = [];
    for (let attempt = 1; attempt <= 3; attempt++) {
      await jobs.drain();
      waits.push(await test.asAdmin((client) => waitOf(client, job.name)));
      await test.asAdmin((client) =>
        client.query("update pgboss.job set start_after = now() where name = $1 and state = 'retry'", [job.name]),
      );
    }
    const [first = 0, second = 0, third = 0] = waits;
    // The waits hold the time the run took too, so only what no run time can explain is asserted.
    expect(first).toBeGreaterThanOrEqual(10);
    expect(second).toBeGreaterThanOrEqual(20);
    expect(third).toBeGreaterThanOrEqual(35);
    expect(third).toBeLessThan(40);
  });

  it('are dead when their retries are used up, and say so in the log and the list', async () => {
    await using stage = await stageJobs(test.database);
    const job = defineJob('test.used-up', z.object({}), { ...atOnce, retryLimit: 2 });
    const jobs = await stage.start([
      handleJob(job, {}, async () => {
        throw new TypeError('secret words of a tenant');
      }),
    ]);
    const id = await stage.acme.transaction((db) => enqueue(db, job, {}));
    await jobs.drain();
    expect(stage.events.map(({ outcome }) => outcome)).toEqual(['failed', 'failed', 'dead']);
    expect(await deadOf(job.name)).toEqual([
      {
        id: expect.any(String),
        job: job.name,
        originalId: id,
        tenantId: stage.acme.tenantId,
        attempts: 3,
        code: 'internal',
        enqueuedAt: expect.any(Date),
        diedAt: expect.any(Date),
      },
    ]);
    expect(stage.log.lines('error')).toMatchObject([{ job: job.name, jobId: id, tenantId: stage.acme.tenantId, attempt: 3 }]);
    const stored = await test.asAdmin((client) =>
      client.query("select count(*)::int as count from pgboss.job where job::text like '%secret words%'"),
    );
    expect(stored.rows).toEqual([{ count: 0 }]);
  });

  it('are dead at once when the error says that trying again would not help', async () => {
    await using stage = await stageJobs(test.database);
    const job = defineJob('test.hopeless', z.object({}), atOnce);
    let runs = 0;
    const jobs = await stage.start([
      handleJob(job, {}, async () => {
        runs++;
        throw new AppError('document_encrypted');
      }),
    ]);
    await stage.acme.transaction((db) => enqueue(db, job, {}));
    await jobs.drain();
    expect(runs).toBe(1);
    expect(await deadOf(job.name)).toMatchObject([{ code: 'document_encrypted', attempts: 1 }]);
  });

  it('are dead at once when their payload no longer fits', async () => {
    await using stage = await stageJobs(test.database);
    const written = defineJob('test.outgrown', z.object({ n: z.number() }), atOnce);
    const read = defineJob('test.outgrown', z.object({ n: z.string() }), atOnce);
    const jobs = await stage.start([handleJob(read, {}, async () => {})]);
    await stage.acme.transaction((db) => enqueue(db, written, { n: 1 }));
    await jobs.drain();
    expect(await deadOf(read.name)).toMatchObject([{ code: 'invalid_request' }]);
  });

  it('run again, at once and as the same tenant, when a dead one is retried', async () => {
    await using stage = await stageJobs(test.database);
    const job = defineJob('test.second-chance', z.object({ n: z.number() }), atOnce);
    let broken = true;
    const seen: unknown[] = [];
    const jobs = await stage.start([
      handleJob(job, {}, async (scope, _deps, { n }) => {
        if (broken) throw new AppError('forbidden');
        seen.push([scope.tenantId, n]);
      }),
    ]);
    await stage.globex.transaction((db) => enqueue(db, job, { n: 5 }));
    await jobs.drain();
    const [dead] = await deadOf(job.name);
    broken = false;
    await retryDeadJob(test.database, dead?.id ?? '');
    await expect.poll(() => seen, patience).toEqual([[stage.globex.tenantId, 5]]);
    expect(await deadOf(job.name)).toEqual([]);
    await expect(retryDeadJob(test.database, dead?.id ?? '')).rejects.toMatchObject({ code: 'not_found' });
    await expect(retryDeadJob(test.database, "'; drop table tenants")).rejects.toMatchObject({ code: 'not_found' });
  });

  it('are counted at each sweep, as are jobs that no process knows', async () => {
    await using stage = await stageJobs(test.database);
    const job = defineJob('test.counted', z.object({}), atOnce);
    const stranger = defineJob('test.stranger', z.object({}));
    const jobs = await stage.start([
      handleJob(job, {}, async () => {
        throw new AppError('forbidden');
      }),
    ]);
    await stage.acme.transaction(async (db) => {
      await enqueue(db, job, {});
      await enqueue(db, stranger, {});
    });
    await jobs.drain();
    await test.asAdmin((client) =>
      client.query("update job_outbox set created_at = now() - interval '2 minutes' where job = $1", [stranger.name]),
    );
    const dead = (await listDeadJobs(test.database)).length;
    stage.timers.fire(stageTimers.sweepMs);
    await expect.poll(() => stage.backlogs, patience).toEqual([{ dead, unclaimed: [stranger.name] }]);
    expect(stage.log.lines('warn')).toContainEqual(expect.objectContaining({ jobs: [stranger.name] }));
  });
});

async function waitOf(
  client: { query(text: string, values: unknown[]): Promise<{ rows: { wait: string }[] }> },
  name: string,
): Promise<number> {
  const { rows } = await client.query(
    "select extract(epoch from start_after - started_on) as wait from pgboss.job where name = $1 and state = 'retry'",
    [name],
  );
  return Number(rows[0]?.wait);
}
