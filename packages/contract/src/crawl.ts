import { z } from 'zod';
import { idInput, idOutput } from './ids.ts';
import { pageQuery } from './pagination.ts';

/** `page` is one page, `sitemap` the pages a sitemap lists, `site` all that links lead to. */
const crawlScopes = ['page', 'sitemap', 'site'] as const;
export type CrawlScope = (typeof crawlScopes)[number];

const crawlSchedules = ['never', 'daily', 'weekly', 'monthly'] as const;
export type CrawlSchedule = (typeof crawlSchedules)[number];

const crawlStates = ['running', 'stopped', 'finished'] as const;
export type CrawlState = (typeof crawlStates)[number];

/** What became of an address. `fetched` and `unchanged` are in the index; `gone` was, until the site said that it is no more. */
export const crawlOutcomes = [
  'queued',
  'fetched',
  'unchanged',
  'duplicate',
  'robots',
  'excluded',
  'not_html',
  'empty',
  'too_big',
  'limit',
  'gone',
  'error',
] as const;
export type CrawlOutcome = (typeof crawlOutcomes)[number];

const address = z.url({ protocol: /^https?$/ }).max(2000);
/** `*` stands for any characters but a slash, `**` for any at all. Without either it is a path and all below it. */
const pattern = z.string().trim().min(1).max(200).startsWith('/').meta({ example: '/help/**' });
const patterns = z.array(pattern).max(50);

const settings = {
  /** How many links away from where it begins. */
  maxDepth: z.int().min(0).max(50),
  maxPages: z.int().min(1).max(50_000),
  /** Paths to read; none means all. */
  include: patterns,
  /** Paths to leave out, also of those included. */
  exclude: patterns,
  schedule: z.enum(crawlSchedules),
};

export const addSiteBody = z.strictObject({
  url: address,
  scope: z.enum(crawlScopes).default('site'),
  name: z.string().trim().min(1).max(300).optional(),
  maxDepth: settings.maxDepth.default(10),
  maxPages: settings.maxPages.default(500),
  include: settings.include.default([]),
  exclude: settings.exclude.default([]),
  schedule: settings.schedule.default('never'),
});
export type AddSiteBody = z.infer<typeof addSiteBody>;

/** Which addresses of a site would be read. */
export const previewSiteBody = z.strictObject({
  url: address,
  include: settings.include.default([]),
  exclude: settings.exclude.default([]),
});
export type PreviewSiteBody = z.infer<typeof previewSiteBody>;

/** The addresses the first page of a site leads to, on that site. */
export const sitePreviewSchema = z
  .object({
    /** Where the address led. */
    url: z.string(),
    items: z.array(
      z.object({
        url: z.string(),
        read: z.boolean(),
        reason: z.enum(['other_site', 'pattern', 'trap', 'file_type', 'robots']).nullable(),
      }),
    ),
    omitted: z.int().nonnegative(),
  })
  .meta({ id: 'SitePreview' });
export type SitePreviewResponse = z.infer<typeof sitePreviewSchema>;

/** What of a crawl can be changed; what is left out stays. It counts from the next page on. */
export const changeCrawlBody = z.strictObject({
  maxDepth: settings.maxDepth.optional(),
  maxPages: settings.maxPages.optional(),
  include: settings.include.optional(),
  exclude: settings.exclude.optional(),
  schedule: settings.schedule.optional(),
});
export type ChangeCrawlBody = z.infer<typeof changeCrawlBody>;

const countOfEach = Object.fromEntries(crawlOutcomes.map((outcome) => [outcome, z.int().nonnegative()])) as Record<CrawlOutcome, z.ZodInt>;

export const crawlSchema = z
  .object({
    sourceId: idOutput('source'),
    url: z.string(),
    scope: z.enum(crawlScopes),
    ...settings,
    /** The hosts that count as the site, without `www.`. */
    hosts: z.array(z.string()),
    state: z.enum(crawlStates),
    /** How many times it was crawled, this time included. */
    run: z.int(),
    startedAt: z.iso.datetime(),
    finishedAt: z.iso.datetime().nullable(),
    /** When it will be crawled anew; null when nobody asked for that. */
    nextRunAt: z.iso.datetime().nullable(),
    /** How many addresses came to what. */
    counts: z.object(countOfEach),
    /** Pages that are answered from. */
    held: z.int().nonnegative(),
    /** What of the sitemap was reached, and what was reached that is not in it; null without a sitemap. */
    coverage: z
      .object({
        listed: z.int().nonnegative(),
        reached: z.int().nonnegative(),
        missed: z.int().nonnegative(),
        unlisted: z.int().nonnegative(),
      })
      .nullable(),
    /** Addresses that were met and not written down, because there are too many. */
    overflow: z.int().nonnegative(),
  })
  .meta({ id: 'Crawl' });
export type CrawlResponse = z.infer<typeof crawlSchema>;

export const crawlPageSchema = z
  .object({
    id: idOutput('crawlPage'),
    kind: z.enum(['page', 'sitemap']),
    url: z.string(),
    depth: z.int(),
    foundOn: z.string().nullable(),
    inSitemap: z.boolean(),
    outcome: z.enum(crawlOutcomes),
    /** More exactly why: a code, such as `other_site`, `noindex` or `fetch_timeout`. */
    reason: z.string().nullable(),
    status: z.int().nullable(),
    /** Where a redirect or a duplicate leads. */
    leadsTo: z.string().nullable(),
    title: z.string().nullable(),
    byteSize: z.int().nullable(),
    /** Whether it is answered from. */
    held: z.boolean(),
    attempts: z.int(),
    /** When it is tried again; null when it need not be. */
    tryAt: z.iso.datetime().nullable(),
    fetchedAt: z.iso.datetime().nullable(),
    durationMs: z.int().nullable(),
  })
  .meta({ id: 'CrawlPage' });
export type CrawlPageResponse = z.infer<typeof crawlPageSchema>;

export const crawlPagesQuery = pageQuery.extend({
  outcome: z.enum(crawlOutcomes).optional(),
  /** Pages the sitemap lists that were not reached, or those reached that it does not list. */
  coverage: z.enum(['missed', 'unlisted']).optional(),
});
export type CrawlPagesQuery = z.infer<typeof crawlPagesQuery>;

export const crawlParams = z.strictObject({ sourceId: idInput('source') });
export const crawlPageParams = z.strictObject({ sourceId: idInput('source'), crawlPageId: idInput('crawlPage') });
