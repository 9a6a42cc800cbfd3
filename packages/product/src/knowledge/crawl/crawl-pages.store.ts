import { type CrawlOutcome, crawlOutcomes } from '@parley/contract/crawl';
import { type CrawlPageId, newId, type SourceId } from '@parley/contract/ids';
import type { TenantDb } from '@parley/platform/database/tenancy';
import { sql } from 'kysely';
import type { CrawlFigures, CrawlPage } from './crawl.ts';

/** An address to be written into the ledger. */
export interface NewCrawlPage {
  kind: CrawlPage['kind'];
  url: string;
  key: string;
  depth: number;
  foundOn: string | null;
  inSitemap?: boolean;
  outcome: Extract<CrawlOutcome, 'queued' | 'excluded' | 'not_html' | 'limit'>;
  reason?: string;
  hops?: number;
}

/**
 * Writes addresses into the ledger that are not in it yet, and into those that are whether a sitemap lists them. Gives how many are new.
 * One that was too far away is queued when a nearer way leads to it.
 */
export async function insertCrawlPages(db: TenantDb, sourceId: SourceId, pages: readonly NewCrawlPage[]): Promise<number> {
  const once = [...new Map(pages.toReversed().map((page) => [`${page.kind} ${page.key}`, page])).values()].reverse();
  if (once.length === 0) return 0;
  // Ids sort by their time: a millisecond apart, they keep the order in which addresses were met.
  const met = Date.now();
  const rows = once.map((page, index) => ({
    id: newId('crawlPage', met + index),
    kind: page.kind,
    url: page.url,
    key: page.key,
    depth: page.depth,
    found_on: page.foundOn,
    in_sitemap: page.inSitemap ?? false,
    outcome: page.outcome,
    reason: page.reason ?? null,
    hops: page.hops ?? 0,
  }));
  const { rows: written } = await sql<{ fresh: boolean }>`
    insert into crawl_pages as p (id, source_id, kind, url, key, depth, found_on, in_sitemap, outcome, reason, hops)
    select x.id, ${sourceId}, x.kind, x.url, x.key, x.depth, x.found_on, x.in_sitemap, x.outcome, x.reason, x.hops
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(id uuid, kind text, url text, key text, depth integer, found_on text,
      in_sitemap boolean, outcome text, reason text, hops integer)
    on conflict (tenant_id, source_id, kind, key) do update set in_sitemap = p.in_sitemap or excluded.in_sitemap,
      depth = least(p.depth, excluded.depth),
      outcome = case when p.reason = 'max_depth' then excluded.outcome else p.outcome end,
      reason = case when p.reason = 'max_depth' then excluded.reason else p.reason end
    where (excluded.in_sitemap and not p.in_sitemap) or (p.reason = 'max_depth' and excluded.outcome = 'queued')
    returning xmax = 0 as fresh`.execute(db);
  return written.filter(({ fresh }) => fresh).length;
}

function selectPages(db: TenantDb, sourceId: SourceId) {
  return db.selectFrom('crawl_pages').selectAll().where('source_id', '=', sourceId);
}

export async function findCrawlPage(db: TenantDb, sourceId: SourceId, id: CrawlPageId): Promise<CrawlPage | undefined> {
  const row = await selectPages(db, sourceId).where('id', '=', id).executeTakeFirst();
  return row && toCrawlPage(row);
}

export async function findCrawlPageByKey(db: TenantDb, sourceId: SourceId, key: string): Promise<CrawlPage | undefined> {
  const row = await selectPages(db, sourceId).where('kind', '=', 'page').where('key', '=', key).executeTakeFirst();
  return row && toCrawlPage(row);
}

/** Another page of the site that is answered from, was there when it was asked for last, and says the same. */
export async function findSameText(
  db: TenantDb,
  sourceId: SourceId,
  contentHash: Buffer,
  except: CrawlPageId,
): Promise<string | undefined> {
  const row = await selectPages(db, sourceId)
    .where('content_hash', '=', contentHash)
    .where('held', '=', true)
    .where('misses', '=', 0)
    .where('id', '!=', except)
    .orderBy('id')
    .executeTakeFirst();
  return row?.url;
}

/** The next address to ask for: sitemaps first, then what is nearest to where the crawl began. */
export async function findNextPage(db: TenantDb, sourceId: SourceId, now: Date): Promise<CrawlPage | undefined> {
  const row = await selectPages(db, sourceId)
    .where('outcome', '=', 'queued')
    .where((where) => where.or([where('try_at', 'is', null), where('try_at', '<=', now)]))
    .orderBy('kind', 'desc')
    .orderBy('depth')
    .orderBy('id')
    .executeTakeFirst();
  return row && toCrawlPage(row);
}

/** When the first of those that wait is to be tried again; undefined when none waits. */
export async function findNextTry(db: TenantDb, sourceId: SourceId): Promise<Date | undefined> {
  const row = await selectPages(db, sourceId).where('outcome', '=', 'queued').orderBy('try_at').executeTakeFirst();
  return row?.try_at ?? undefined;
}

/** What became of an address. What is left out stays as it was. */
export type CrawlPageChange = Partial<Omit<CrawlPage, 'id' | 'kind' | 'depth' | 'foundOn' | 'inSitemap'>> & { run?: number };

export async function updateCrawlPage(db: TenantDb, sourceId: SourceId, id: CrawlPageId, change: CrawlPageChange): Promise<void> {
  const columns = {
    ...(change.url === undefined ? {} : { url: change.url }),
    ...(change.key === undefined ? {} : { key: change.key }),
    ...(change.outcome === undefined ? {} : { outcome: change.outcome }),
    ...(change.reason === undefined ? {} : { reason: change.reason }),
    ...(change.status === undefined ? {} : { status: change.status }),
    ...(change.leadsTo === undefined ? {} : { leads_to: change.leadsTo }),
    ...(change.title === undefined ? {} : { title: change.title }),
    ...(change.byteSize === undefined ? {} : { byte_size: change.byteSize }),
    ...(change.contentHash === undefined ? {} : { content_hash: change.contentHash }),
    ...(change.etag === undefined ? {} : { etag: change.etag }),
    ...(change.lastModified === undefined ? {} : { last_modified: change.lastModified }),
    ...(change.held === undefined ? {} : { held: change.held }),
    ...(change.own === undefined ? {} : { own: change.own }),
    ...(change.misses === undefined ? {} : { misses: change.misses }),
    ...(change.attempts === undefined ? {} : { attempts: change.attempts }),
    ...(change.hops === undefined ? {} : { hops: change.hops }),
    ...(change.tryAt === undefined ? {} : { try_at: change.tryAt }),
    ...(change.run === undefined ? {} : { run: change.run }),
    ...(change.fetchedAt === undefined ? {} : { fetched_at: change.fetchedAt }),
    ...(change.durationMs === undefined ? {} : { duration_ms: change.durationMs }),
  };
  if (Object.keys(columns).length === 0) return;
  await db.updateTable('crawl_pages').set(columns).where('source_id', '=', sourceId).where('id', '=', id).execute();
}

export async function deleteCrawlPage(db: TenantDb, sourceId: SourceId, id: CrawlPageId): Promise<void> {
  await db.deleteFrom('crawl_pages').where('source_id', '=', sourceId).where('id', '=', id).execute();
}

/** Why the address a crawl began with came to nothing, or the first that did. */
export async function findFirstFailure(db: TenantDb, sourceId: SourceId): Promise<CrawlPage | undefined> {
  const row = await selectPages(db, sourceId)
    .where('outcome', 'not in', ['fetched', 'unchanged', 'duplicate', 'queued'])
    .orderBy('depth')
    .orderBy('id')
    .executeTakeFirst();
  return row && toCrawlPage(row);
}

/** Lets every address be asked for anew, but those that were never to be. What the sitemaps list is told by them again. */
export async function queueAllPages(db: TenantDb, sourceId: SourceId): Promise<void> {
  await db.updateTable('crawl_pages').set({ in_sitemap: false }).where('source_id', '=', sourceId).where('in_sitemap', '=', true).execute();
  await db
    .updateTable('crawl_pages')
    .set({ outcome: 'queued', reason: null, attempts: 0, hops: 0, own: false, try_at: null })
    .where('source_id', '=', sourceId)
    .where((where) => where.or([where('outcome', '!=', 'excluded'), where('reason', '=', 'pattern'), where('status', 'is not', null)]))
    .where((where) => where.or([where('reason', 'is', null), where('reason', 'not in', ['file_type', 'max_depth'])]))
    .execute();
}

/** Ends those that wait: there is no room for them. */
export async function endQueuedPages(db: TenantDb, sourceId: SourceId, reason: string, run: number): Promise<void> {
  await db
    .updateTable('crawl_pages')
    .set({ outcome: 'limit', reason, run, try_at: null })
    .where('source_id', '=', sourceId)
    .where('outcome', '=', 'queued')
    .execute();
}

/** Queues pages that were passed over for a canonical address which then could not be read; they are read for themselves. Gives how many. */
export async function queueOrphans(db: TenantDb, sourceId: SourceId, run: number): Promise<number> {
  const { rows } = await sql`
    update crawl_pages p set outcome = 'queued', reason = null, own = true, attempts = 0
    where p.source_id = ${sourceId} and p.outcome = 'duplicate' and p.reason = 'canonical' and p.run = ${run} and not exists (
      select from crawl_pages t where t.tenant_id = p.tenant_id and t.source_id = p.source_id and t.url = p.leads_to
        and t.kind = 'page' and t.outcome in ('fetched', 'unchanged', 'duplicate'))
    returning p.id`.execute(db);
  return rows.length;
}

/** How many addresses the ledger holds, and how many of them were read in a run. */
export async function countRun(db: TenantDb, sourceId: SourceId, run: number) {
  const { rows } = await sql<{ all: string; waiting: string; held: string; taken: string; visited: string }>`
    select count(*) as all, count(*) filter (where outcome = 'queued') as waiting, count(*) filter (where held) as held,
      count(*) filter (where outcome in ('fetched', 'unchanged') and run = ${run}) as taken,
      count(*) filter (where outcome <> 'queued' and run = ${run} and status is not null) as visited
    from crawl_pages where source_id = ${sourceId} and kind = 'page'`.execute(db);
  const [row] = rows;
  return {
    all: Number(row?.all ?? 0),
    waiting: Number(row?.waiting ?? 0),
    held: Number(row?.held ?? 0),
    taken: Number(row?.taken ?? 0),
    visited: Number(row?.visited ?? 0),
  };
}

export async function countSitemaps(db: TenantDb, sourceId: SourceId): Promise<number> {
  const { count } = await db
    .selectFrom('crawl_pages')
    .where('source_id', '=', sourceId)
    .where('kind', '=', 'sitemap')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Whether all that the sitemaps of a site list was written down in this run: one that cannot be read, or waits, may list any page. */
export async function areSitemapsRead(db: TenantDb, sourceId: SourceId): Promise<boolean> {
  const { rows } = await sql<{ read: boolean | null }>`
    select bool_and(outcome = 'fetched' or reason = 'not_found') and bool_or(outcome = 'fetched') as read
    from crawl_pages where source_id = ${sourceId} and kind = 'sitemap'`.execute(db);
  return rows[0]?.read === true;
}

/** How many addresses are known of each of these, which differ in their query alone. */
export async function countQueries(db: TenantDb, sourceId: SourceId, paths: readonly string[]): Promise<Map<string, number>> {
  if (paths.length === 0) return new Map();
  const { rows } = await sql<{ path: string; n: string }>`
    select split_part(key, '?', 1) as path, count(*) as n from crawl_pages
    where source_id = ${sourceId} and kind = 'page' and outcome <> 'excluded' and key like '%?%'
      and split_part(key, '?', 1) = any(${[...paths]}::text[])
    group by 1`.execute(db);
  return new Map(rows.map(({ path, n }) => [path, Number(n)]));
}

/** Counts what a ledger holds, for those who look at it. */
export async function countLedger(db: TenantDb, sourceId: SourceId): Promise<CrawlFigures> {
  const { rows } = await sql<{ outcome: CrawlOutcome; in_sitemap: boolean; n: string; held: string }>`
    select outcome, in_sitemap, count(*) as n, count(*) filter (where held) as held
    from crawl_pages where source_id = ${sourceId} and kind = 'page' group by outcome, in_sitemap`.execute(db);
  const sum = (fits: (row: (typeof rows)[number]) => boolean): number =>
    rows.reduce((total, row) => total + (fits(row) ? Number(row.n) : 0), 0);
  const listed = sum((row) => row.in_sitemap);
  const reached = sum((row) => row.in_sitemap && reachedOutcomes.includes(row.outcome));
  const unlisted = sum((row) => !row.in_sitemap && ['fetched', 'unchanged'].includes(row.outcome));
  const counts = crawlOutcomes.map((outcome) => [outcome, sum((row) => row.outcome === outcome)]);
  return {
    counts: Object.fromEntries(counts) as Record<CrawlOutcome, number>,
    held: rows.reduce((total, row) => total + Number(row.held), 0),
    coverage: listed === 0 ? null : { listed, reached, missed: listed - reached, unlisted },
  };
}

/** A duplicate was reached: what it says is answered from. */
const reachedOutcomes: readonly CrawlOutcome[] = ['fetched', 'unchanged', 'duplicate'];

/** Lines of a ledger in the order in which they were met. */
export async function selectCrawlPages(
  db: TenantDb,
  sourceId: SourceId,
  page: { limit: number; after: CrawlPageId | undefined; outcome: CrawlOutcome | undefined; coverage: 'missed' | 'unlisted' | undefined },
): Promise<CrawlPage[]> {
  let query = selectPages(db, sourceId).orderBy('id').limit(page.limit);
  if (page.after !== undefined) query = query.where('id', '>', page.after);
  if (page.outcome !== undefined) query = query.where('outcome', '=', page.outcome);
  if (page.coverage !== undefined) query = query.where('kind', '=', 'page').where('in_sitemap', '=', page.coverage === 'missed');
  if (page.coverage === 'missed') query = query.where('outcome', 'not in', reachedOutcomes);
  if (page.coverage === 'unlisted') query = query.where('outcome', 'in', ['fetched', 'unchanged']);
  return (await query.execute()).map(toCrawlPage);
}

type CrawlPageRow = NonNullable<Awaited<ReturnType<ReturnType<typeof selectPages>['executeTakeFirst']>>>;

function toCrawlPage(row: CrawlPageRow): CrawlPage {
  return {
    id: row.id,
    kind: row.kind,
    url: row.url,
    key: row.key,
    depth: row.depth,
    foundOn: row.found_on,
    inSitemap: row.in_sitemap,
    outcome: row.outcome,
    reason: row.reason,
    status: row.status,
    leadsTo: row.leads_to,
    title: row.title,
    byteSize: row.byte_size,
    contentHash: row.content_hash,
    etag: row.etag,
    lastModified: row.last_modified,
    held: row.held,
    own: row.own,
    misses: row.misses,
    attempts: row.attempts,
    hops: row.hops,
    tryAt: row.try_at,
    fetchedAt: row.fetched_at,
    durationMs: row.duration_ms,
  };
}
