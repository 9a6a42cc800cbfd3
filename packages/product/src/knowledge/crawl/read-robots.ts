import { AppError } from '@parley/contract/errors';
import type { GuardedFetch } from '@parley/platform/fetch/guarded-fetch';
import robotsParserModule from 'robots-parser';

/** What a host allows robots (RFC 9309). */
export interface SiteRobots {
  allows(url: string): boolean;
  /** How long it wants to be left alone between two requests. */
  readonly delayMs: number;
  readonly sitemaps: readonly string[];
}

/** The name by which a robots.txt speaks to Parley. */
const robotName = 'Parley';

/** The library is the function itself; its types say that it is a property of it. */
const robotsParser = robotsParserModule as unknown as typeof robotsParserModule.default;
/** More of a robots.txt is not read; the RFC asks for this much at least. */
const maxBytes = 512 * 1024;
const longestDelayMs = 60_000;
const everything: SiteRobots = { allows: () => true, delayMs: 0, sitemaps: [] };

/**
 * Reads the robots.txt of an origin. A host that has none allows everything. Throws when it cannot be read, which by the RFC allows
 * nothing: the reason is in the error.
 */
export async function readRobots(fetch: GuardedFetch, origin: string, userAgent: string, signal?: AbortSignal): Promise<SiteRobots> {
  const address = `${origin}/robots.txt`;
  const response = await fetch(address, { headers: { accept: 'text/plain', 'user-agent': userAgent }, signal, maxBytes: 64 * maxBytes });
  if (response.status >= 500 || response.status === 429) {
    await response.body?.cancel();
    throw new AppError('fetch_failed', { details: { status: response.status } });
  }
  if (!response.ok) {
    await response.body?.cancel();
    return everything;
  }
  const robots = robotsParser(address, await readBeginning(response));
  return {
    allows: (url) => robots.isAllowed(url, robotName) !== false,
    delayMs: Math.min(longestDelayMs, (robots.getCrawlDelay(robotName) ?? 0) * 1_000),
    sitemaps: robots.getSitemaps().slice(0, 50),
  };
}

async function readBeginning(response: Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    parts.push(part);
    size += part.byteLength;
    if (size >= maxBytes) break;
  }
  return Buffer.concat(parts).subarray(0, maxBytes).toString('utf8');
}
