import type { Database } from '@parley/platform/database/tenancy';
import type { EventLog } from '@parley/platform/events/event-log';
import type { GuardedFetch } from '@parley/platform/fetch/guarded-fetch';
import type { Log } from '@parley/platform/telemetry/log-port';

/** How this installation behaves towards the sites it reads. */
export interface CrawlManners {
  /** What a site is told of who asks. */
  readonly userAgent: string;
  /** The least time between two requests to one host. */
  readonly pauseMs: number;
}

export interface CrawlDeps {
  readonly database: Database;
  readonly fetch: GuardedFetch;
  readonly events: Pick<EventLog, 'signal'>;
  readonly log: Log;
  readonly now: () => number;
  readonly manners: CrawlManners;
  readonly wait: (ms: number, signal: AbortSignal | undefined) => Promise<void>;
}
