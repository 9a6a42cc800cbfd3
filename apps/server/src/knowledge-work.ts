import { setTimeout as delay } from 'node:timers/promises';
import type { Database } from '@parley/platform/database/tenancy';
import type { EventLog } from '@parley/platform/events/event-log';
import type { GuardedFetch } from '@parley/platform/fetch/guarded-fetch';
import type { FileStore } from '@parley/platform/files/file-store';
import { every, type Sweep } from '@parley/platform/jobs/every';
import { type HandledJob, handleJob } from '@parley/platform/jobs/handle-job';
import type { Log } from '@parley/platform/telemetry/log-port';
import {
  type CrawlManners,
  compareDocuments,
  compareDocumentsJob,
  crawlSite,
  crawlSiteJob,
  deleteFileJob,
  deleteSourceFile,
  type EmbedChunksDeps,
  embedChunks,
  embedChunksJob,
  findDueCrawls,
  findStuckSources,
  indexSource,
  indexSourceJob,
  mendSource,
  mendSourceJob,
  quietSeconds,
  readSource,
  readSourceJob,
} from '@parley/product/knowledge/public';

const lookMs = 5 * 60_000;
/** What a process left when it died is looked for soon after the next one began. */
const soonMs = 5_000;
const lookForCrawlsMs = 10_000;

export interface KnowledgeWorkDeps extends EmbedChunksDeps {
  readonly database: Database;
  readonly files: FileStore;
  readonly events: EventLog;
  readonly log: Log;
  readonly now: () => number;
  readonly fetch: GuardedFetch;
  readonly manners: CrawlManners;
}

export interface KnowledgeWork {
  readonly handlers: HandledJob[];
  /** Begins to look for sources nobody works on and crawls that are due, now and then; stop it before the jobs. */
  start(): Sweep;
}

/** What a process that runs jobs does to take in what tenants give their bots to know. */
export function knowledgeWork(deps: KnowledgeWorkDeps): KnowledgeWork {
  return {
    handlers: [
      handleJob(readSourceJob, deps, readSource),
      handleJob(indexSourceJob, deps, (scope, { events }: KnowledgeWorkDeps, { sourceId }, signal) =>
        indexSource(scope, { sourceId, events }, signal),
      ),
      handleJob(compareDocumentsJob, { ...deps, quietSeconds }, compareDocuments),
      handleJob(embedChunksJob, deps, embedChunks),
      handleJob(deleteFileJob, deps, deleteSourceFile),
      handleJob(mendSourceJob, deps, (scope, _deps, payload) => mendSource(scope, payload)),
      handleJob(crawlSiteJob, { ...deps, wait }, crawlSite),
    ],
    start() {
      const stuck = every(lookMs, 'find sources nobody works on', () => findStuckSources(deps), { log: deps.log, firstMs: soonMs });
      const due = every(lookForCrawlsMs, 'find crawls that are due', () => findDueCrawls(deps), { log: deps.log });
      return { stop: async () => void (await Promise.all([stuck.stop(), due.stop()])) };
    },
  };
}

async function wait(ms: number, signal: AbortSignal | undefined): Promise<void> {
  if (ms > 0) await delay(ms, undefined, signal === undefined ? {} : { signal });
}
