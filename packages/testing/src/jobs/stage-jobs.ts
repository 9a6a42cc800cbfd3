import { newId } from '@parley/contract/ids';
import type { Database, TenantScope } from '@parley/platform/database/tenancy';
import type { HandledJob } from '@parley/platform/jobs/handle-job';
import type { JobEvent } from '@parley/platform/jobs/job-event';
import type { Backlog } from '@parley/platform/jobs/read-backlog';
import { type Jobs, type JobsOptions, startJobs } from '@parley/platform/jobs/start-jobs';
import { type RecordingLog, recordingLog } from '../log/recording-log.ts';
import { type ManualTimers, manualTimers } from './manual-timers.ts';

/** What a test of jobs stands on: two tenants, and job runners whose timers go off only when told to. */
export interface JobsStage extends AsyncDisposable {
  readonly acme: TenantScope;
  readonly globex: TenantScope;
  readonly log: RecordingLog;
  readonly timers: ManualTimers;
  readonly events: readonly JobEvent[];
  readonly backlogs: readonly Backlog[];
  start(handlers: readonly HandledJob[], options?: Partial<JobsOptions>): Promise<Jobs>;
}

/** How long the stage's timers are for; {@link ManualTimers.fire} tells them apart by it. */
export const stageTimers = { pollMs: 1_000, beatMs: 10_000, sweepMs: 60_000 };

/** For `expect.poll`: a busy machine may take its time, and a condition that never comes is no less wrong for it. */
export const patience = { timeout: 20_000 };

export async function stageJobs(database: Database): Promise<JobsStage> {
  const [acme, globex] = [newId('tenant'), newId('tenant')];
  await database.asSystem('test', async (db) => {
    const named = (id: typeof acme, name: string) => ({ id, name, slug: `${name.toLowerCase()}-${id.slice(-12)}` });
    await db
      .insertInto('tenants')
      .values([named(acme, 'Acme'), named(globex, 'Globex')])
      .execute();
  });
  const log = recordingLog();
  const timers = manualTimers();
  const events: JobEvent[] = [];
  const backlogs: Backlog[] = [];
  const started: Jobs[] = [];
  return {
    acme: database.forTenant(acme),
    globex: database.forTenant(globex),
    log,
    timers,
    events,
    backlogs,
    async start(handlers, options = {}) {
      const jobs = await startJobs({
        database,
        handlers,
        log,
        report: (event) => void events.push(event),
        reportBacklog: (backlog) => void backlogs.push(backlog),
        startTimer: timers.startTimer,
        pollIntervalMs: stageTimers.pollMs,
        heartbeatSeconds: (stageTimers.beatMs * 3) / 1_000,
        sweepIntervalMs: stageTimers.sweepMs,
        ...options,
      });
      started.push(jobs);
      return jobs;
    },
    async [Symbol.asyncDispose]() {
      await Promise.all(started.map((jobs) => jobs.stop({ graceMs: 0 })));
    },
  };
}
