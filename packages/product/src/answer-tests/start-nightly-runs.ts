import type { BotId } from '@parley/contract/ids';
import type { Database, TenantScope } from '@parley/platform/database/tenancy';
import { enqueueForTenant } from '@parley/platform/jobs/enqueue-for-tenant';
import { selectTenantsWithBots } from '../bots/public.ts';
import { awaitsKnowledge } from '../knowledge/public.ts';
import { hasNightlySince } from './answer-test-runs.store.ts';
import { selectNightlyBots } from './answer-test-settings.store.ts';
import { startNightlyRunsJob } from './answer-tests.jobs.ts';
import { startRun } from './start-run.ts';

const hourMs = 3_600_000;
/** The hours of the night, in UTC. */
const firstHour = 3;
const lastHour = 7;
/** From this hour on nothing is waited for, so that a crawl that goes on and on does not keep a bot from its tests. */
const patientUntilHour = 5;

/** Asks for the nightly runs of every tenant, once it is night. Run it every hour or so. */
export async function findNightlyTests({ database, now }: { database: Database; now: () => number }): Promise<number> {
  const hour = new Date(now()).getUTCHours();
  if (hour < firstHour || hour >= lastHour) return 0;
  return database.asSystem('find tenants whose answer tests run each night', async (db) => {
    const tenants = await selectTenantsWithBots(db);
    for (const tenantId of tenants) await enqueueForTenant(db, tenantId, startNightlyRunsJob, {});
    return tenants.length;
  });
}

/**
 * Starts a run against the published version of each bot that has tests and has had no nightly run for most of a day. A bot whose
 * sources are being read, or are to be crawled again this night, is left to a later hour of it.
 */
export async function startNightlyRuns(scope: TenantScope, { now }: { now: () => number }): Promise<number> {
  const since = new Date(now() - 20 * hourMs);
  const due = await scope.transaction(async (db) => {
    const bots = await selectNightlyBots(db);
    const patientUntil = new Date(now()).setUTCHours(patientUntilHour, 0, 0, 0);
    const mayWait = now() < patientUntil;
    const isDue = async (botId: BotId): Promise<boolean> =>
      !(await hasNightlySince(db, botId, since)) && !(mayWait && (await awaitsKnowledge(db, botId, new Date(patientUntil))));
    const due = await Promise.all(bots.map(isDue));
    return bots.filter((_bot, index) => due[index]);
  });
  for (const botId of due) await startRun(scope, { botId, target: 'published', suite: 'own', trigger: 'nightly', startedBy: 'Parley' });
  return due.length;
}
