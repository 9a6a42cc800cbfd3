import {
  addSiteBody,
  changeCrawlBody,
  crawlPageParams,
  crawlPageSchema,
  crawlPagesQuery,
  crawlParams,
  crawlSchema,
  previewSiteBody,
  sitePreviewSchema,
} from '@parley/contract/crawl';
import { sourceSchema } from '@parley/contract/knowledge';
import { pageOf } from '@parley/contract/pagination';
import type { EventLog } from '@parley/platform/events/event-log';
import { defineRoute } from '@parley/platform/http/define-route';
import type { Route } from '@parley/platform/http/route';
import { auditTrail } from '../audit/public.ts';
import { addSite } from './crawl/add-site.ts';
import { changeCrawl } from './crawl/change-crawl.ts';
import { type CrawlControl, controlCrawl } from './crawl/control-crawl.ts';
import { toCrawlPageResponse, toCrawlResponse } from './crawl/crawl.ts';
import { type PreviewSiteDeps, previewSite } from './crawl/preview-site.ts';
import { getCrawl, listCrawlPages } from './crawl/read-crawl.ts';
import { retryCrawlPage } from './crawl/retry-crawl-page.ts';
import { toSourceResponse } from './sources/source.ts';

const tag = 'Knowledge';

interface CrawlRoutesDeps extends PreviewSiteDeps {
  readonly events: Pick<EventLog, 'signal'>;
}

/** Endpoints to read a web site, and to see what became of each of its addresses. */
export function crawlRoutes(deps: CrawlRoutesDeps): Route[] {
  const control = (name: CrawlControl, summary: string, description: string): Route =>
    defineRoute({
      method: 'post',
      path: `/v1/sources/{sourceId}/crawl/${name}`,
      access: 'knowledge.write',
      tag,
      summary,
      description,
      params: crawlParams,
      success: { status: 202, body: crawlSchema },
      errors: ['in_use'],
      handle: async ({ caller, params: { sourceId } }) => {
        const { crawl, figures } = await controlCrawl(caller.scope, deps, { sourceId, control: name });
        return toCrawlResponse(crawl, figures);
      },
    });
  return [
    defineRoute({
      method: 'post',
      path: '/v1/sources/sites',
      access: 'knowledge.write',
      tag,
      summary: 'Add a web site',
      description:
        'One page, the pages of a sitemap, or all that links lead to. Pages are fetched one by one, as its robots.txt allows; ' +
        'what became of each stands in the ledger. Addresses inside a private network are never asked for.',
      body: addSiteBody,
      success: { status: 202, body: sourceSchema },
      errors: ['address_not_allowed'],
      handle: async ({ caller, body, request }) =>
        toSourceResponse(await addSite(caller.scope, deps, { ...body, trail: auditTrail(caller, request) })),
    }),
    defineRoute({
      method: 'post',
      path: '/v1/sources/sites/preview',
      access: 'knowledge.write',
      tag,
      summary: 'Try what of a web site would be read',
      description: 'Fetches its first page and tells of each address it leads to whether it would be read, and if not, why. Keeps nothing.',
      body: previewSiteBody,
      success: { status: 200, body: sitePreviewSchema },
      errors: ['address_not_allowed', 'fetch_failed', 'fetch_timeout', 'response_too_large'],
      handle: ({ body }) => previewSite(deps, body),
    }),
    defineRoute({
      method: 'get',
      path: '/v1/sources/{sourceId}/crawl',
      access: 'knowledge.read',
      tag,
      summary: 'Read how a site is crawled',
      description: 'Its settings, how far it is, how many addresses came to what, and how much of the sitemap was reached.',
      params: crawlParams,
      success: { status: 200, body: crawlSchema },
      errors: [],
      handle: async ({ caller, params: { sourceId } }) => {
        const { crawl, figures } = await getCrawl(caller.scope, sourceId);
        return toCrawlResponse(crawl, figures);
      },
    }),
    defineRoute({
      method: 'patch',
      path: '/v1/sources/{sourceId}/crawl',
      access: 'knowledge.write',
      tag,
      summary: 'Change how a site is crawled',
      description: 'Counts from the next page on. Pages that are left out now leave the index with the next run.',
      params: crawlParams,
      body: changeCrawlBody,
      success: { status: 200, body: crawlSchema },
      errors: [],
      handle: async ({ caller, params: { sourceId }, body }) => {
        const { crawl, figures } = await changeCrawl(caller.scope, sourceId, body);
        return toCrawlResponse(crawl, figures);
      },
    }),
    control(
      'start',
      'Crawl a site anew',
      'Every page is asked for again; one that has not changed is left as it is. Refused while a crawl is under way.',
    ),
    control('stop', 'Stop a crawl', 'After the page under way. What was read stays and is answered from.'),
    control('resume', 'Go on with a crawl', 'Where it was stopped.'),
    defineRoute({
      method: 'get',
      path: '/v1/sources/{sourceId}/crawl/pages',
      access: 'knowledge.read',
      tag,
      summary: 'List the ledger of a crawl',
      description: 'Every address that was met, with what became of it.',
      params: crawlParams,
      query: crawlPagesQuery,
      success: { status: 200, body: pageOf(crawlPageSchema) },
      errors: [],
      handle: async ({ caller, params: { sourceId }, query }) => {
        const page = await listCrawlPages(caller.scope, sourceId, query);
        return { ...page, items: page.items.map(toCrawlPageResponse) };
      },
    }),
    defineRoute({
      method: 'post',
      path: '/v1/sources/{sourceId}/crawl/pages/{crawlPageId}/retry',
      access: 'knowledge.write',
      tag,
      summary: 'Fetch one page again',
      description: 'Also of a crawl that is stopped.',
      params: crawlPageParams,
      success: { status: 202, body: crawlPageSchema },
      errors: [],
      handle: async ({ caller, params: { sourceId, crawlPageId } }) =>
        toCrawlPageResponse(await retryCrawlPage(caller.scope, deps, { sourceId, pageId: crawlPageId })),
    }),
  ];
}
