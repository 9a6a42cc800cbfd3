import { AppError } from '@parley/contract/errors';
import { createTestDatabase, type TestDatabase } from '@parley/testing/database/create-test-database';
import { patience, stageJobs, stageTimers } from '@parley/testing/jobs/stage-jobs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Database } from '../database/tenancy.ts';
import { defineJob } from './define-job.ts';
import { enqueue } from './enqueue.ts';
import { handleJob, type JobHandler } from './handle-job.ts';

const atOnce = { backoff: 'fixed', retryDelaySeconds: 0 } as const;

describe('a running job', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await createTestDatabase();
  });
  afterAll(() => test.close());

  const stateOf = (name: string): Promise<Record<string, unknown>[]> =>
    test.asAdmin(async (client) => (await client.query('select state, retry_count from pgboss.job where name = $1', [name])).rows);

  it('is told to stop when its time is over, and tried again', async () => {
    await using stage = await stageJobs(test.database);
    const job = defineJob('test.too-long', z.object({}), { ...atOnce, expireSeconds: 5 });
    const { handler, started } = hangsOnFirstRun();
    const jobs = await stage.start([handleJob(job, {}, handler)]);
    await stage.acme.transaction((db) => enqueue(db, job, {}));
    await started;
    expect(stage.timers.fire(5_000)).toBe(1);
    await jobs.drain();
    expect(stage.events.map(({ outcome }) => outcome)).toEqual(['failed', 'completed']);
  });

  it('keeps its claim by its heartbeat, whatever the sweep finds', async () => {
    await using stage = await stageJobs(test.database);
    const job = defineJob('test.alive', z.object({}), atOnce);
    const [started, release] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const jobs = await stage.start([
      handleJob(job, {}, async () => {
        started.resolve();
        await release.promise;
      }),
    ]);
    await stage.acme.transaction((db) => enqueue(db, job, {}));
    await started.promise;
    await silence(job.name);
    stage.timers.fire(stageTimers.sweepMs);
    await expect.poll(() => stage.backlogs.length, patience).toBe(1);
    expect(await stateOf(job.name)).toEqual([{ state: 'active', retry_count: 0 }]);
    release.resolve();
    await jobs.drain();
    expect(stage.events).toMatchObject([{ outcome: 'completed' }]);
  });

  it('is told to stop when the queue has given it to somebody else, and settles nothing', async () => {
    await using stage = await stageJobs(test.database);
    const job = defineJob('test.taken', z.object({}), atOnce);
    const { handler, started } = hangsOnFirstRun();
    await stage.start([handleJob(job, {}, handler)]);
    await stage.acme.transaction((db) => enqueue(db, job, {}));
    await started;
    await test.asAdmin((client) => client.query('update pgboss.job set retry_count = retry_count + 1 where name = $1', [job.name]));
    expect(stage.timers.fire(stageTimers.beatMs)).toBe(1);
    await expect.poll(() => stage.events.map(({ outcome }) => outcome), patience).toEqual(['lost']);
    expect(await stateOf(job.name)).toEqual([{ state: 'active', retry_count: 1 }]);
  });

  it('is recorded as done although the database was away when it ended', async () => {
    let outages = 1;
    const database: Database = {
      ...test.database,
      async asSystem(reason, work) {
        if (reason === 'settle job' && outages-- > 0) throw new AppError('unavailable');
        return test.database.asSystem(reason, work);
      },
    };
    await using stage = await stageJobs(database);
    const job = defineJob('test.outage', z.object({}), atOnce);
    let runs = 0;
    const jobs = await stage.start([handleJob(job, {}, async () => void runs++)]);
    await stage.acme.transaction((db) => enqueue(db, job, {}));
    await jobs.drain();
    expect(runs).toBe(1);
    expect(await stateOf(job.name)).toEqual([{ state: 'completed', retry_count: 0 }]);
    expect(stage.log.lines('error')).toEqual([]);
  });

  it('is run again by others when its process falls silent', async () => {
    await using stage = await stageJobs(test.database);
    const job = defineJob('test.silent', z.object({}), atOnce);
    const { handler, started, runs } = hangsOnFirstRun();
    await stage.acme.transaction((db) => enqueue(db, job, {}));
    // Its timers never go off, so this runner is as silent as one whose process is gone.
    await stage.start([handleJob(job, {}, handler)]);
    await started;
    await using survivor = await stageJobs(test.database);
    const jobs = await survivor.start([handleJob(job, {}, handler)]);
    await jobs.drain();
    if (test.database.engine === 'postgres') {
      expect(runs()).toBe(1);
      await silence(job.name);
      survivor.timers.fire(stageTimers.sweepMs);
      await expect.poll(() => survivor.backlogs.length, patience).toBe(1);
      await jobs.drain();
    }
    // On an embedded database nobody else can be running it, so it is given back as soon as the next process starts.
    expect(runs()).toBe(2);
    expect(survivor.events).toMatchObject([{ outcome: 'completed', attempt: 2 }]);
  });

  async function silence(name: string): Promise<void> {
    await test.asAdmin((client) => client.query("update pgboss.job set heartbeat_on = now() - interval '1 hour' where name = $1", [name]));
  }
});

/** A handler whose first run ends only when it is told to, as a run that is stuck does. */
function hangsOnFirstRun(): { handler: JobHandler<object & Record<string, never>, object>; started: Promise<void>; runs: () => number } {
  const started = Promise.withResolvers<void>();
  let runs = 0;
  return {
    async handler(_scope, _deps, _payload, signal) {
      if (++runs > 1) return;
      started.resolve();
      await new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }));
    },
    started: started.promise,
    runs: () => runs,
  };
}
