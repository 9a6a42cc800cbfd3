import type { SourceId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import type { EventLog } from '@parley/platform/events/event-log';
import { announceSources } from './announce-sources.ts';
import { updateSource } from './sources.store.ts';

const pauseMs = 500;

/** Writes down how far a source is, now and then: often enough to watch, seldom enough to cost nothing. */
export interface Progress {
  report(done: number, total: number | null): void;
  /** Waits for what is being written. Call it before the end is, which must not be overtaken. */
  settle(): Promise<void>;
}

export function createProgress(scope: TenantScope, events: Pick<EventLog, 'signal'>, sourceId: SourceId): Progress {
  let last = performance.now();
  let writing: Promise<void> | undefined;
  return {
    report(done, total) {
      if (writing !== undefined || performance.now() - last < pauseMs) return;
      // It is no reason to fail that it could not be told.
      writing = scope
        .transaction((db) => updateSource(db, sourceId, { progress: { done, total } }))
        .then(
          () => announceSources(events, scope.tenantId, 'changed'),
          () => {},
        )
        .finally(() => {
          last = performance.now();
          writing = undefined;
        });
    },
    async settle() {
      await writing;
    },
  };
}
