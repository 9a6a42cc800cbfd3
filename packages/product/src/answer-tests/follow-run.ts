import type { AnswerTestRunEvent } from '@parley/contract/answer-tests';
import type { AnswerTestRunId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import type { EventLog } from '@parley/platform/events/event-log';
import type { StreamItem } from '@parley/platform/http/event-stream';
import { toRunResponse } from './answer-test.ts';
import { requireRun } from './require-reach.ts';
import { runKey } from './run-key.ts';

/** A signal may be lost with the connection that carries it; the database is asked this often in any case. */
const askAgainMs = 3_000;

/** Tells how far a run is, at once and whenever a question more is answered, until it has ended or `signal` aborts. */
export async function* followRun(
  scope: TenantScope,
  { events }: { events: Pick<EventLog, 'onSignal'> },
  { id, signal }: { id: AnswerTestRunId; signal: AbortSignal },
): AsyncGenerator<StreamItem<AnswerTestRunEvent>> {
  let wake = Promise.withResolvers<void>();
  const stop = events.onSignal(runKey(scope.tenantId, id), 'changed', () => wake.resolve());
  signal.addEventListener('abort', () => wake.resolve(), { once: true });
  let told = '';
  let number = 0;
  try {
    while (!signal.aborted) {
      wake = Promise.withResolvers<void>();
      const run = toRunResponse(await scope.transaction((db) => requireRun(scope, db, id)));
      const text = JSON.stringify(run);
      if (text !== told) yield { id: ++number, event: { type: 'run.changed', run } };
      told = text;
      if (run.finishedAt !== null) return;
      const timer = setTimeout(() => wake.resolve(), askAgainMs);
      await wake.promise;
      clearTimeout(timer);
    }
  } finally {
    stop();
  }
}
