import { type AddSiteBody, addSiteBody, type CrawlPageResponse } from '@parley/contract/crawl';
import type { SourceId, TenantId } from '@parley/contract/ids';
import type { Database, TenantScope } from '@parley/platform/database/tenancy';
import { createGuardedFetch, type GuardedFetchClient, type GuardedFetchOptions } from '@parley/platform/fetch/create-guarded-fetch';
import { parseFetchOpening } from '@parley/platform/fetch/fetch-opening';
import { createLog } from '@parley/platform/telemetry/create-log';
import { addSite } from '@parley/product/knowledge/crawl/add-site';
import type { Crawl, CrawlFigures, CrawlPage } from '@parley/product/knowledge/crawl/crawl';
import type { CrawlDeps } from '@parley/product/knowledge/crawl/crawl-deps';
import { crawlSite } from '@parley/product/knowledge/crawl/crawl-site';
import { getCrawl, listCrawlPages } from '@parley/product/knowledge/crawl/read-crawl';
import { indexSource } from '@parley/product/knowledge/sources/index-source';
import { getSource } from '@parley/product/knowledge/sources/read-sources';
import type { Source } from '@parley/product/knowledge/sources/source';
import { createTenant } from '@parley/product/tenants/public';
import { createTestDatabase, type TestDatabase } from '../database/create-test-database.ts';

/** Crawls sites of a test on a clock of its own, on which waiting takes no time. */
export class CrawlRig implements AsyncDisposable {
  readonly #test: TestDatabase;
  readonly #guard: GuardedFetchClient;
  readonly deps: CrawlDeps;
  readonly acme: TenantScope;
  readonly globex: TenantScope;
  /** How long was waited, each time. */
  readonly waits: number[] = [];
  time = Date.now();

  private constructor(test: TestDatabase, guard: GuardedFetchClient, acme: TenantId, globex: TenantId) {
    this.#test = test;
    this.#guard = guard;
    this.acme = test.database.forTenant(acme);
    this.globex = test.database.forTenant(globex);
    this.deps = {
      database: test.database,
      fetch: guard.fetch,
      events: { signal() {} },
      log: createLog({ level: 'silent', format: 'json' }),
      now: () => this.time,
      manners: { userAgent: 'Parley/test (+https://parley.example)', pauseMs: 1 },
      wait: async (ms) => {
        this.waits.push(ms);
        this.time += ms;
      },
    };
  }

  /** `allow` is what the guard lets through beyond public addresses: the servers of the test. */
  static async create(allow: readonly string[], options: Pick<GuardedFetchOptions, 'resolve'> = {}): Promise<CrawlRig> {
    const test = await createTestDatabase();
    const openings = allow.map((entry) => parseFetchOpening(entry)).filter((opening) => opening !== undefined);
    const guard = createGuardedFetch({ allow: openings, ...options });
    const tenant = async (slug: string): Promise<TenantId> =>
      (await createTenant(test.database, { name: slug, slug, plan: 'enterprise' })).id;
    return new CrawlRig(test, guard, await tenant('acme'), await tenant('globex'));
  }

  get database(): Database {
    return this.#test.database;
  }

  /** Adds a site and crawls it to its end, or to where it has nothing to do for now. */
  async add(body: Partial<AddSiteBody> & { url: string }, scope: TenantScope = this.acme): Promise<Source> {
    const { id } = await addSite(scope, this.deps, addSiteBody.parse(body));
    return this.crawl(id, scope);
  }

  async crawl(sourceId: SourceId, scope: TenantScope = this.acme): Promise<Source> {
    await crawlSite(scope, this.deps, { sourceId });
    const { status } = await getSource(scope, sourceId);
    if (status === 'indexing') await indexSource(scope, { sourceId });
    return getSource(scope, sourceId);
  }

  read(sourceId: SourceId, scope: TenantScope = this.acme): Promise<{ crawl: Crawl; figures: CrawlFigures }> {
    return getCrawl(scope, sourceId);
  }

  async pages(
    sourceId: SourceId,
    query: { outcome?: CrawlPageResponse['outcome']; coverage?: 'missed' | 'unlisted' } = {},
  ): Promise<CrawlPage[]> {
    const all: CrawlPage[] = [];
    let cursor: string | undefined;
    do {
      const page = await listCrawlPages(this.acme, sourceId, { ...query, limit: 100, cursor });
      all.push(...page.items);
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    return all;
  }

  /** What became of each address: its outcome, and more exactly why. */
  async ledger(sourceId: SourceId, origin: string): Promise<Record<string, string>> {
    const pages = await this.pages(sourceId);
    return Object.fromEntries(
      pages.map(({ url, outcome, reason }) => [url.replace(origin, ''), reason === null ? outcome : `${outcome} ${reason}`]),
    );
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#guard.close();
    await this.#test.close();
  }
}

/** A page that says something, and leads somewhere. */
export function pageOf(title: string, text: string, links: readonly string[] = [], head = ''): string {
  const list = links.map((href) => `<li><a href="${href}">there</a></li>`).join('');
  return `<!doctype html><html><head><title>${title}</title>${head}</head><body><main><h1>${title}</h1><p>${text}</p><ul>${list}</ul></main></body></html>`;
}
