import type { PgBoss } from 'pg-boss';
import type { ClaimedJob } from './job-event.ts';

/** Tells the queue that these runs go on, and returns those that are no longer ours. */
export async function keepAlive(queue: PgBoss, running: readonly ClaimedJob[]): Promise<ClaimedJob[]> {
  const lost: ClaimedJob[] = [];
  for (const [name, jobs] of Map.groupBy(running, (job) => job.name)) {
    const claims = jobs.map(({ id, retryCount }) => ({ id, retryCount }));
    const response = await queue.touch(name, claims);
    const alive = new Set('settled' in response && Array.isArray(response.settled) ? response.settled : []);
    lost.push(...jobs.filter(({ id }) => !alive.has(id)));
  }
  return lost;
}
