import type { SourceEvent } from '@parley/contract/knowledge';
import type { TenantScope } from '@parley/platform/database/tenancy';
import type { EventLog } from '@parley/platform/events/event-log';
import type { StreamItem } from '@parley/platform/http/event-stream';
import { sourcesKey } from './announce-sources.ts';
import { toSourceResponse } from './source.ts';
import { selectChangedSources } from './sources.store.ts';

/** A signal may be lost with the connection that carries it; the database is asked this often in any case. */
const askAgainMs = 5_000;
/** Changes that come thick are told together. */
const gatherMs = 200;
/** Two transactions may end in another order than their clocks say. */
const overlapMs = 10_000;
const mostAtOnce = 500;

/** Tells of each source that is added or changes from now on, until `signal` aborts. */
export async function* followSources(
  scope: TenantScope,
  deps: { events: Pick<EventLog, 'onSignal'>; now: () => number },
  signal: AbortSignal,
): AsyncGenerator<StreamItem<SourceEvent>> {
  let wake = Promise.withResolvers<void>();
  let removed = false;
  const key = sourcesKey(scope.tenantId);
  const stops = [
    deps.events.onSignal(key, 'changed', () => wake.resolve()),
    deps.events.onSignal(key, 'removed', () => {
      removed = true;
      wake.resolve();
    }),
  ];
  const told = new Map<string, number>();
  let since = new Date(deps.now());
  let id = 0;
  try {
    while (!signal.aborted) {
      await untilWoken(wake.promise, signal, askAgainMs);
      await untilWoken(undefined, signal, gatherMs);
      if (signal.aborted) return;
      wake = Promise.withResolvers<void>();
      if (removed) {
        removed = false;
        yield { id: ++id, event: { type: 'sources.removed' } };
      }
      const from = new Date(since.getTime() - overlapMs);
      for (const source of await scope.transaction((db) => selectChangedSources(db, from, mostAtOnce))) {
        const at = source.updatedAt.getTime();
        if (at < since.getTime() - overlapMs || (told.get(source.id) ?? 0) >= at) continue;
        told.set(source.id, at);
        if (at > since.getTime()) since = source.updatedAt;
        yield { id: ++id, event: { type: 'source.changed', source: toSourceResponse(source) } };
      }
    }
  } finally {
    for (const stop of stops) stop();
  }
}

/** Waits for a promise, at most so long, and no longer than anybody listens. */
async function untilWoken(woken: Promise<void> | undefined, signal: AbortSignal, ms: number): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, ms);
  const stop = (): void => resolve();
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) resolve();
  void woken?.then(resolve);
  await promise;
  signal.removeEventListener('abort', stop);
  clearTimeout(timer);
}
