import type { AddSiteBody } from '@parley/contract/crawl';
import { AppError } from '@parley/contract/errors';
import { newId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { enqueue } from '@parley/platform/jobs/enqueue';
import type { AuditTrail } from '../../audit/public.ts';
import { crawlSiteJob } from '../knowledge.jobs.ts';
import { requireSource } from '../sources/add-source.ts';
import { announceSources } from '../sources/announce-sources.ts';
import { recordAdded } from '../sources/record-source.ts';
import type { Source } from '../sources/source.ts';
import { findSource, insertSource } from '../sources/sources.store.ts';
import { beginRun } from './begin-run.ts';
import type { CrawlDeps } from './crawl-deps.ts';
import { insertCrawl, lockCrawl } from './crawls.store.ts';
import { readWebAddress } from './web-address.ts';

/** Adds a web site as a source and begins to crawl it. Whether it can be reached shows in its ledger. */
export async function addSite(
  scope: TenantScope,
  deps: Pick<CrawlDeps, 'events' | 'now'>,
  input: AddSiteBody & { trail?: AuditTrail },
): Promise<Source> {
  const address = readWebAddress(input.url);
  if (address === undefined) throw new AppError('address_not_allowed', { details: { reason: 'address' } });
  const id = newId('source');
  const now = new Date(deps.now());
  const source = await scope.transaction(async (db) => {
    await insertSource(db, { id, name: input.name ?? nameOf(address.url), kind: 'site', status: 'queued', url: address.url });
    await insertCrawl(db, {
      sourceId: id,
      url: address.url,
      scope: input.scope,
      maxDepth: input.scope === 'page' ? 0 : input.maxDepth,
      maxPages: input.scope === 'page' ? 1 : input.maxPages,
      include: input.include,
      exclude: input.exclude,
      schedule: input.schedule,
      hosts: [address.site],
      state: 'running',
      startedAt: now,
    });
    const crawl = await lockCrawl(db, id);
    if (crawl !== undefined) await beginRun(db, crawl, { run: 1, now });
    await enqueue(db, crawlSiteJob, { sourceId: id });
    const added = requireSource(await findSource(db, id));
    await recordAdded(db, input.trail, added);
    return added;
  });
  announceSources(deps.events, scope.tenantId, 'changed');
  return source;
}

/** The address as people say it. */
function nameOf(address: string): string {
  const { host, pathname } = new URL(address);
  return `${host.replace(/^www\./, '')}${pathname === '/' ? '' : pathname}`.slice(0, 300);
}
