import { newId } from '@parley/contract/ids';
import { enqueue } from '@parley/platform/jobs/enqueue';
import { handleJob } from '@parley/platform/jobs/handle-job';
import { startJobs } from '@parley/platform/jobs/start-jobs';
import { createLog } from '@parley/platform/telemetry/create-log';
import { recordRun, recordRunJob } from '@parley/testing/jobs/record-run';
import { describe, expect, it } from 'vitest';
import { type Opened, type Place, preparePlace } from './prepare-place.ts';
import { startVictim } from './start-victim.ts';

const count = 90;
const kills = 2;

describe('a process killed while its jobs run', () => {
  it('loses no job and repeats none but those it had not recorded as done', async () => {
    await using place = await preparePlace();
    {
      await using here = await place.open();
      await enqueueMany(here);
    }
    for (let kill = 0; kill < kills; kill++) {
      await using victim = startVictim(new URL('./victim-runner.ts', import.meta.url), { place: place.place, runs: 20 });
      await victim.said('standing still');
      await victim.kill();
      await fallSilent(place);
    }
    await using here = await place.open();
    const jobs = await startJobs({
      database: here.database,
      log: createLog({ level: 'silent', format: 'json' }),
      handlers: [handleJob(recordRunJob, {}, (scope, _deps, { n }) => recordRun(scope, n))],
      sweepIntervalMs: 100,
    });
    const left = "select from job_outbox union all select from pgboss.job where name = 'test.record-run' and state <> 'completed'";
    await expect.poll(async () => (await here.query(left)).length, { timeout: 60_000 }).toBe(0);
    await jobs.stop();
    // Each kill interrupted at least the run that stood still.
    const [interrupted] = await here.query("select sum(retry_count)::int as count from pgboss.job where name = 'test.record-run'");
    expect(interrupted?.['count']).toBeGreaterThanOrEqual(kills);

    const runs = (await here.query('select name from api_keys')).map((row) => Number(row['name']));
    expect([...new Set(runs)].toSorted((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, n) => n));
    // A kill can fall between a run's end and its record, for the run beside the one that stood still.
    expect(runs.length - count).toBeLessThanOrEqual(kills);
  }, 300_000);
});

async function enqueueMany({ database }: Opened): Promise<void> {
  const tenantId = newId('tenant');
  await database.asSystem('test', (db) => db.insertInto('tenants').values({ id: tenantId, name: 'Acme', slug: 'acme' }).execute());
  await database.forTenant(tenantId).transaction(async (db) => {
    for (let n = 0; n < count; n++) await enqueue(db, recordRunJob, { n });
  });
}

/** Lets the time pass after which a silent process is given up. An embedded database does not wait for it. */
async function fallSilent({ place, open }: Place): Promise<void> {
  if ('folder' in place) return;
  await using here = await open();
  await here.query("update pgboss.job set heartbeat_on = now() - interval '1 hour' where state = 'active'");
  await here.query('update pgboss.queue set monitor_on = null');
}
