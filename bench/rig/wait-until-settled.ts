import { setTimeout as delay } from 'node:timers/promises';
import { withAdmin } from '@parley/testing/database/with-admin';
import type { Place } from './prepare-place.ts';
import { readProcessUsage } from './process-usage.ts';

/** What a server's tenants know, once it has read all of it. */
export interface Knowledge {
  documents: number;
  chunks: number;
}

const quietCpuMs = 30;
const everyMs = 500;
const patienceMs = 300_000;

/**
 * Waits until a server has nothing to do of its own accord: what it indexes and compares after its start would be counted with what is
 * measured. Fails when that does not end.
 */
export async function waitUntilSettled(place: Place, pid: number): Promise<Knowledge> {
  const patience = performance.now() + patienceMs;
  let quiet = 0;
  let before = readProcessUsage(pid).cpuMs;
  for (;;) {
    if (performance.now() > patience) throw new Error(`the server was still at work ${patienceMs / 1000} seconds after its start`);
    await delay(everyMs);
    const { cpuMs } = readProcessUsage(pid);
    quiet = cpuMs - before <= quietCpuMs ? quiet + 1 : 0;
    before = cpuMs;
    if (quiet < 4) continue;
    const { waiting, ...knowledge } = await readKnowledge(place);
    if (waiting === 0) return knowledge;
    quiet = 0;
  }
}

function readKnowledge(place: Place): Promise<Knowledge & { waiting: number }> {
  return withAdmin(place.admin(), async (client) => {
    const { rows } = await client.query<Knowledge & { waiting: number }>(`
      select (select count(*)::integer from documents) as documents, (select count(*)::integer from chunks) as chunks,
        (select count(*)::integer from documents where not compared) as waiting`);
    return rows[0] ?? { documents: 0, chunks: 0, waiting: 0 };
  });
}
