import { createTestDatabase, type TestDatabase } from '@parley/testing/database/create-test-database';
import { patience, stageJobs, stageTimers } from '@parley/testing/jobs/stage-jobs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { defineJob, type JobDefinition } from './define-job.ts';
import { enqueue } from './enqueue.ts';
import { handleJob } from './handle-job.ts';
import { listDeadJobs } from './list-dead-jobs.ts';

describe('startJobs', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await createTestDatabase();
  });
  afterAll(() => test.close());

  const queueRows = (name: string): Promise<Record<string, unknown>[]> =>
    test.asAdmin(async (client) => (await client.query('select * from pgboss.job where name = $1 order by created_on, id', [name])).rows);

  it('begins a job of its own process at once, without waiting for a poll', async () => {
    await using stage = await stageJobs(test.database);
    const job = defineJob('test.at-once', z.object({}));
    const ran = Promise.withResolvers<string>();
    await stage.start([handleJob(job, {}, async () => ran.resolve('ran'))]);
    await stage.acme.transaction((db) => enqueue(db, job, {}));
    // No timer of the stage has gone off, so nothing but the commit itself can have begun the job.
    await expect(ran.promise).resolves.toBe('ran');
  });

  it('finds a job that another process enqueued at its next poll', async () => {
    await using stage = await stageJobs(test.database);
    const job = defineJob('test.by-others', z.object({ n: z.number() }));
    const seen: number[] = [];
    const jobs = await stage.start([handleJob(job, {}, async (_scope, _deps, { n }) => void seen.push(n))]);
    await jobs.drain();
    await test.asAdmin((client) =>
      client.query('insert into job_outbox (tenant_id, id, job, payload) values ($1, gen_random_uuid(), $2, \'{"n":7}\')', [
        stage.acme.tenantId,
        job.name,
      ]),
    );
    expect(seen).toEqual([]);
    stage.timers.fire(stageTimers.pollMs);
    await expect.poll(() => seen, patience).toEqual([7]);
  });

  it('leaves a job for as long as it is to wait', async () => {
    await using stage = await stageJobs(test.database);
    const job = defineJob('test.later', z.object({}), { delaySeconds: 3_600 });
    const runs: string[] = [];
    const jobs = await stage.start([handleJob(job, {}, async () => void runs.push('ran'))]);
    await stage.acme.transaction((db) => enqueue(db, job, {}));
    await jobs.drain();
    expect(await queueRows(job.name)).toMatchObject([{ state: 'created' }]);
    expect(runs).toEqual([]);
    await test.asAdmin((client) => client.query('update pgboss.job set start_after = now() where name = $1', [job.name]));
    await jobs.drain();
    expect(runs).toEqual(['ran']);
  });

  it('runs 500 jobs on two runners, none lost and none twice', async () => {
    await using stage = await stageJobs(test.database);
    const job = defineJob('test.many', z.object({ n: z.number() }), { concurrency: 4 });
    const seen: number[] = [];
    const handled = handleJob(job, {}, async (_scope, _deps, { n }) => void seen.push(n));
    const [one, two] = [await stage.start([handled]), await stage.start([handled])];
    for (const part of [0, 1, 2, 3, 4]) {
      await stage.acme.transaction(async (db) => {
        for (let n = 0; n < 100; n++) await enqueue(db, job, { n: part * 100 + n });
      });
    }
    await Promise.all([one.drain(), two.drain()]);
    await one.drain();
    expect(seen.toSorted((left, right) => left - right)).toEqual(Array.from({ length: 500 }, (_, n) => n));
    expect(stage.events.filter(({ outcome }) => outcome === 'completed')).toHaveLength(500);
    expect(stage.log.lines('error')).toEqual([]);
  }, 180_000);

  it('runs as many at once as a job allows, and as many for one tenant', async () => {
    await using stage = await stageJobs(test.database);
    const job = defineJob('test.crowded', z.object({}), { concurrency: 3, concurrencyPerTenant: 2 });
    const gate = Promise.withResolvers<void>();
    const running: string[] = [];
    let [most, mostOfAcme] = [0, 0];
    const jobs = await stage.start([
      handleJob(job, {}, async (scope) => {
        running.push(scope.tenantId);
        most = Math.max(most, running.length);
        mostOfAcme = Math.max(mostOfAcme, running.filter((tenantId) => tenantId === stage.acme.tenantId).length);
        await gate.promise;
        running.splice(running.indexOf(scope.tenantId), 1);
      }),
    ]);
    const enqueueSome = (scope: typeof stage.acme, count: number): Promise<void> =>
      scope.transaction(async (db) => {
        for (let n = 0; n < count; n++) await enqueue(db, job, {});
      });
    await enqueueSome(stage.acme, 6);
    await enqueueSome(stage.globex, 2);
    await expect.poll(() => running.length, patience).toBe(3);
    gate.resolve();
    await jobs.drain();
    expect([most, mostOfAcme]).toEqual([3, 2]);
    expect(stage.events).toHaveLength(8);
  });

  it('can be waited for without those that may take their time', async () => {
    await using stage = await stageJobs(test.database);
    const [slow, quick] = [defineJob('test.slow', z.object({})), defineJob('test.quick', z.object({}))];
    const gate = Promise.withResolvers<void>();
    const seen: string[] = [];
    const jobs = await stage.start([
      handleJob(slow, {}, async () => {
        seen.push('slow began');
        await gate.promise;
        seen.push('slow ended');
      }),
      handleJob(quick, {}, async () => void seen.push('quick')),
    ]);
    await stage.acme.transaction((db) => enqueue(db, slow, {}));
    await expect.poll(() => seen, patience).toEqual(['slow began']);
    await stage.acme.transaction((db) => enqueue(db, quick, {}));
    await jobs.drain({ besides: [slow.name] });
    expect(seen).toEqual(['slow began', 'quick']);
    gate.resolve();
    await jobs.drain();
    expect(seen).toEqual(['slow began', 'quick', 'slow ended']);
  });

  it('puts off the jobs of a suspended tenant and runs them when it is active again', async () => {
    await using stage = await stageJobs(test.database);
    const job = defineJob('test.suspended', z.object({ n: z.number() }));
    const seen: number[] = [];
    const jobs = await stage.start([handleJob(job, {}, async (_scope, _deps, { n }) => void seen.push(n))]);
    await setStatus(stage.acme.tenantId, 'suspended');
    const id = await stage.acme.transaction((db) => enqueue(db, job, { n: 1 }));
    await jobs.drain();
    expect(seen).toEqual([]);
    expect(stage.events).toMatchObject([{ jobId: id, outcome: 'postponed' }]);
    expect(await queueRows(job.name)).toMatchObject([{ id, state: 'created', retry_count: 0, group_id: stage.acme.tenantId }]);

    await setStatus(stage.acme.tenantId, 'active');
    await comeDue(job);
    await jobs.drain();
    expect(seen).toEqual([1]);
  });

  it('drops the jobs of a closed tenant', async () => {
    await using stage = await stageJobs(test.database);
    const job = defineJob('test.closed', z.object({}));
    let runs = 0;
    const jobs = await stage.start([handleJob(job, {}, async () => void runs++)]);
    await setStatus(stage.acme.tenantId, 'closed');
    await stage.acme.transaction((db) => enqueue(db, job, {}));
    await jobs.drain();
    expect(runs).toBe(0);
    expect(stage.events).toMatchObject([{ outcome: 'dropped' }]);
    expect(await queueRows(job.name)).toMatchObject([{ state: 'completed', output: { dropped: true } }]);
  });

  it('sets aside what got into the queue without an envelope', async () => {
    await using stage = await stageJobs(test.database);
    const job = defineJob('test.no-envelope', z.object({}));
    let runs = 0;
    const jobs = await stage.start([handleJob(job, {}, async () => void runs++)]);
    await test.asAdmin((client) => client.query(`insert into pgboss.job (name, data) values ($1, '{"payload":{}}')`, [job.name]));
    await jobs.drain();
    expect(runs).toBe(0);
    expect(await queueRows(job.name)).toMatchObject([{ state: 'cancelled' }]);
  });

  it('brings a queue up to the options of this build', async () => {
    await using stage = await stageJobs(test.database);
    await stage.start([handleJob(defineJob('test.options', z.object({}), { retryLimit: 1 }), {}, async () => {})]);
    const changed = defineJob('test.options', z.object({}), { retryLimit: 7, backoff: 'fixed', retryDelaySeconds: 9, expireSeconds: 60 });
    await stage.start([handleJob(changed, {}, async () => {})]);
    const [queue] = await test.asAdmin(
      async (client) => (await client.query("select * from pgboss.queue where name = 'test.options'")).rows,
    );
    expect(queue).toMatchObject({ retry_limit: 7, retry_backoff: false, retry_delay: 9, retry_delay_max: null, expire_seconds: 60 });
  });

  it('refuses two handlers of one job', async () => {
    await using stage = await stageJobs(test.database);
    const job = defineJob('test.two-handlers', z.object({}));
    await expect(stage.start([handleJob(job, {}, async () => {}), handleJob(job, {}, async () => {})])).rejects.toThrow('two handlers');
  });

  describe('stop', () => {
    it('takes no more jobs and waits for those that are running', async () => {
      await using stage = await stageJobs(test.database);
      const job = defineJob('test.stop-waits', z.object({ n: z.number() }), { concurrency: 1 });
      const [started, release] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
      const seen: number[] = [];
      const jobs = await stage.start([
        handleJob(job, {}, async (_scope, _deps, { n }, signal) => {
          started.resolve();
          await release.promise;
          expect(signal.aborted).toBe(false);
          seen.push(n);
        }),
      ]);
      await stage.acme.transaction(async (db) => {
        await enqueue(db, job, { n: 1 });
        await enqueue(db, job, { n: 2 });
      });
      await started.promise;
      const stopped = jobs.stop();
      release.resolve();
      await stopped;
      expect(seen).toHaveLength(1);
      expect((await queueRows(job.name)).map(({ state }) => state).toSorted()).toEqual(['completed', 'created']);
    });

    it('aborts what outlasts the grace and gives it back without counting an attempt', async () => {
      await using stage = await stageJobs(test.database);
      const job = defineJob('test.stop-aborts', z.object({}));
      const started = Promise.withResolvers<void>();
      const jobs = await stage.start([
        handleJob(job, {}, async (_scope, _deps, _payload, signal) => {
          started.resolve();
          await new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }));
        }),
      ]);
      const id = await stage.acme.transaction((db) => enqueue(db, job, {}));
      await started.promise;
      await jobs.stop({ graceMs: 0 });
      expect(await queueRows(job.name)).toMatchObject([{ id, state: 'created', retry_count: 0 }]);
      expect(await listDeadJobs(test.database)).not.toContainEqual(expect.objectContaining({ originalId: id }));

      const seen: string[] = [];
      const next = await stage.start([handleJob(job, {}, async (scope) => void seen.push(scope.tenantId))]);
      await next.drain();
      expect(seen).toEqual([stage.acme.tenantId]);
    });
  });

  async function setStatus(tenantId: string, status: string): Promise<void> {
    await test.asAdmin((client) => client.query('update tenants set status = $2 where id = $1', [tenantId, status]));
  }

  async function comeDue(job: JobDefinition): Promise<void> {
    await test.asAdmin((client) => client.query('update pgboss.job set start_after = now() where name = $1', [job.name]));
  }
});
