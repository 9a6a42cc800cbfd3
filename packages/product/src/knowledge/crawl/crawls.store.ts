import type { SourceId, TenantId } from '@parley/contract/ids';
import type { SystemDb, TenantDb } from '@parley/platform/database/tenancy';
import { sql } from 'kysely';
import type { Crawl } from './crawl.ts';

/** What nobody finds due again while it is being looked at. */
const restSeconds = 900;

export async function insertCrawl(db: TenantDb, crawl: Omit<Crawl, 'run' | 'overflow' | 'finishedAt'>): Promise<void> {
  await db
    .insertInto('crawls')
    .values({
      source_id: crawl.sourceId,
      url: crawl.url,
      scope: crawl.scope,
      max_depth: crawl.maxDepth,
      max_pages: crawl.maxPages,
      include: [...crawl.include],
      exclude: [...crawl.exclude],
      schedule: crawl.schedule,
      hosts: [...crawl.hosts],
      state: crawl.state,
      started_at: crawl.startedAt,
    })
    .execute();
}

export async function findCrawl(db: TenantDb, sourceId: SourceId): Promise<Crawl | undefined> {
  const row = await db.selectFrom('crawls').selectAll().where('source_id', '=', sourceId).executeTakeFirst();
  return row && toCrawl(row);
}

/** Locks a crawl for one who is about to write in its ledger; undefined when it was removed. */
export async function lockCrawl(db: TenantDb, sourceId: SourceId): Promise<(Crawl & { worker: string | null }) | undefined> {
  const row = await db.selectFrom('crawls').selectAll().where('source_id', '=', sourceId).forUpdate().executeTakeFirst();
  return row && { ...toCrawl(row), worker: row.worker };
}

/** What of a crawl can be set; what is left out stays. */
type CrawlChange = Partial<Omit<Crawl, 'sourceId' | 'url' | 'scope'>> & {
  worker?: string | null;
  wakeAt?: Date | null;
};

export async function updateCrawl(db: TenantDb, sourceId: SourceId, change: CrawlChange): Promise<void> {
  const columns = {
    ...(change.maxDepth === undefined ? {} : { max_depth: change.maxDepth }),
    ...(change.maxPages === undefined ? {} : { max_pages: change.maxPages }),
    ...(change.include === undefined ? {} : { include: [...change.include] }),
    ...(change.exclude === undefined ? {} : { exclude: [...change.exclude] }),
    ...(change.schedule === undefined ? {} : { schedule: change.schedule }),
    ...(change.hosts === undefined ? {} : { hosts: [...change.hosts] }),
    ...(change.state === undefined ? {} : { state: change.state }),
    ...(change.run === undefined ? {} : { run: change.run }),
    ...(change.overflow === undefined ? {} : { overflow: change.overflow }),
    ...(change.startedAt === undefined ? {} : { started_at: change.startedAt }),
    ...(change.finishedAt === undefined ? {} : { finished_at: change.finishedAt }),
    ...(change.worker === undefined ? {} : { worker: change.worker }),
    ...(change.wakeAt === undefined ? {} : { wake_at: change.wakeAt }),
  };
  if (Object.keys(columns).length === 0) return;
  await db.updateTable('crawls').set(columns).where('source_id', '=', sourceId).execute();
}

/** Finds crawls of all tenants somebody must look at now, and lets each rest until whoever does has had time to. */
export async function takeDueCrawls(db: SystemDb, now: Date, limit: number): Promise<{ tenantId: TenantId; sourceId: SourceId }[]> {
  const { rows } = await sql<{ tenant_id: TenantId; source_id: SourceId }>`
    update crawls set wake_at = ${now}::timestamptz + make_interval(secs => ${restSeconds})
    where (tenant_id, source_id) in (
      select c.tenant_id, c.source_id from crawls c join tenants t on t.id = c.tenant_id and t.status = 'active'
      where c.wake_at <= ${now} order by c.wake_at limit ${limit})
      and wake_at <= ${now}
    returning tenant_id, source_id`.execute(db);
  return rows.map((row) => ({ tenantId: row.tenant_id, sourceId: row.source_id }));
}

type CrawlRow = NonNullable<Awaited<ReturnType<typeof selectRow>>>;
function selectRow(db: TenantDb) {
  return db.selectFrom('crawls').selectAll().executeTakeFirst();
}

function toCrawl(row: CrawlRow): Crawl {
  return {
    sourceId: row.source_id,
    url: row.url,
    scope: row.scope,
    maxDepth: row.max_depth,
    maxPages: row.max_pages,
    include: row.include,
    exclude: row.exclude,
    schedule: row.schedule,
    hosts: row.hosts,
    state: row.state,
    run: row.run,
    overflow: row.overflow,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
  };
}
