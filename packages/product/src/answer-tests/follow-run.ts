import type { AnswerTestRunEvent } from '@parley/contract/answer-tests';
import type { AnswerTestRunId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import type { EventLog } from '@parley/platform/events/event-log';
import { followState } from '@parley/platform/events/follow-state';
import type { StreamItem } from '@parley/platform/http/event-stream';
import { toRunResponse } from './answer-test.ts';
import { requireRun } from './require-reach.ts';
import { runKey } from './run-key.ts';

const askAgainMs = 3_000;

/** Tells how far a run is, at once and whenever a question more is answered, until it has ended or `signal` aborts. */
export function followRun(
  scope: TenantScope,
  { events }: { events: Pick<EventLog, 'onSignal'> },
  { id, signal }: { id: AnswerTestRunId; signal: AbortSignal },
): AsyncGenerator<StreamItem<AnswerTestRunEvent>> {
  return followState<AnswerTestRunEvent>(events, { key: runKey(scope.tenantId, id), signal, askAgainMs }, async () => {
    const run = toRunResponse(await scope.transaction((db) => requireRun(scope, db, id)));
    return { event: { type: 'run.changed', run }, ended: run.finishedAt !== null };
  });
}
