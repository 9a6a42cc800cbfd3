import type { CrawlManners } from '@parley/product/knowledge/public';
import type { Config } from './config.ts';

/** How this installation behaves towards web sites it reads, and by what name: Parley's, with whom to write to about it. */
export function crawlManners({ contact, pauseMs }: Config['crawl'], version: string): CrawlManners {
  // A header holds visible ASCII alone.
  const whom = contact?.replace(/[^\x21-\x7e]/g, '');
  return { userAgent: `Parley/${version}${whom === undefined ? '' : ` (+${whom})`}`, pauseMs };
}
