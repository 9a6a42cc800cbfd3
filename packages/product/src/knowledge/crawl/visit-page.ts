import { createHash } from 'node:crypto';
import { AppError } from '@parley/contract/errors';
import type { GuardedFetch } from '@parley/platform/fetch/guarded-fetch';
import { isNotFoundNotice } from '@parley/platform/text/is-not-found-notice';
import type { ReadDocument } from '../reading/document.ts';
import { readInProcess } from '../reading/read-in-process.ts';
import type { WebFindings } from '../reading/reading-protocol.ts';
import type { CrawlPage } from './crawl.ts';
import { readRetryAfter } from './read-retry-after.ts';

/** What came of asking for an address once. */
export type Visit =
  | {
      kind: 'text';
      document: ReadDocument;
      bytes: Uint8Array;
      contentHash: Buffer;
      findings: WebFindings;
      etag: string | null;
      lastModified: string | null;
    }
  | { kind: 'sitemap'; findings: WebFindings }
  | { kind: 'same' }
  /** `forGood` says whether it is so from now on. */
  | { kind: 'redirect'; location: string; forGood: boolean }
  | { kind: 'noindex'; findings: WebFindings | undefined }
  | { kind: 'missing'; forGood: boolean }
  /** It has no text that could be kept. */
  | { kind: 'unread'; outcome: 'not_html' | 'empty' | 'too_big'; reason: string; findings: WebFindings | undefined }
  /** `again` says whether it may go better later, and after how long when the site said so. */
  | { kind: 'failed'; reason: string; again: boolean; retryAfterMs: number | undefined };

export interface Visited {
  readonly visit: Visit;
  readonly status: number | null;
  readonly byteSize: number | null;
}

const maxBytes = 20 * 1024 * 1024;
const limits = { maxBytes, totalMs: 60_000, headersMs: 20_000 } as const;
const accept = 'text/html,application/xhtml+xml,application/pdf,text/plain;q=0.9,application/xml;q=0.8,*/*;q=0.5';
/** Types of which there is nothing to read, so that not even their bytes are. */
const unread =
  /^(?:image|audio|video|font)\/|(?:javascript|ecmascript|\bcss|json|wasm|(?:application|text)\/xml|rss\+xml|atom\+xml|\/zip|gzip|x-tar)\b/i;

/** Asks for an address once, reads what comes in a process of its own, and tells what it is. Writes nothing down. Never follows a redirect. */
export async function visitPage(
  deps: { fetch: GuardedFetch; userAgent: string; now: () => number },
  page: Pick<CrawlPage, 'kind' | 'url' | 'held' | 'etag' | 'lastModified'>,
  signal?: AbortSignal,
): Promise<Visited> {
  let status: number | null = null;
  let byteSize: number | null = null;
  try {
    const response = await deps.fetch(page.url, { ...limits, headers: headersFor(page, deps.userAgent), redirect: 'manual', signal });
    status = response.status;
    const answered = judgeAnswer(response, page, deps.now());
    if (answered !== undefined) {
      await response.body?.cancel();
      return { visit: answered, status, byteSize };
    }
    const bytes = new Uint8Array(await response.arrayBuffer());
    byteSize = bytes.byteLength;
    return { visit: await readAnswer(response, bytes, page, signal), status, byteSize };
  } catch (error) {
    if (signal?.aborted === true) throw signal.reason;
    return { visit: failureOf(error, undefined), status, byteSize };
  }
}

function headersFor({ held, etag, lastModified }: Pick<CrawlPage, 'held' | 'etag' | 'lastModified'>, userAgent: string) {
  return {
    accept,
    'accept-language': '*',
    'user-agent': userAgent,
    // What is not answered from must be read again, whether or not it has changed.
    ...(held && etag !== null ? { 'if-none-match': etag } : {}),
    ...(held && lastModified !== null ? { 'if-modified-since': lastModified } : {}),
  };
}

/** What an answer comes to without its body; undefined when it must be read. */
function judgeAnswer({ status, headers }: Response, { kind, held }: Pick<CrawlPage, 'kind' | 'held'>, now: number): Visit | undefined {
  const location = headers.get('location');
  if (status === 304 && held) return { kind: 'same' };
  if ([301, 302, 303, 307, 308].includes(status) && location !== null)
    return { kind: 'redirect', location, forGood: status === 301 || status === 308 };
  if (status === 404 || status === 410) return { kind: 'missing', forGood: status === 410 };
  if (status < 200 || status > 299) {
    const again = status === 408 || status === 425 || status === 429 || status >= 500;
    return {
      kind: 'failed',
      reason: 'http_status',
      again,
      retryAfterMs: again ? readRetryAfter(headers.get('retry-after'), now) : undefined,
    };
  }
  if (kind === 'sitemap') return undefined;
  if (unread.test(headers.get('content-type') ?? '')) {
    return { kind: 'unread', outcome: 'not_html', reason: 'content_type', findings: undefined };
  }
  return undefined;
}

async function readAnswer(
  response: Response,
  bytes: Uint8Array,
  page: Pick<CrawlPage, 'kind' | 'url'>,
  signal: AbortSignal | undefined,
): Promise<Visit> {
  const contentType = response.headers.get('content-type') ?? undefined;
  const rules = readHeaderRules(response.headers.get('x-robots-tag') ?? '');
  let findings: WebFindings | undefined;
  let document: ReadDocument | undefined;
  let failure: unknown;
  try {
    await readInProcess(
      { name: new URL(page.url).pathname, contentType, file: { bytes }, web: { kind: page.kind, url: page.url } },
      {
        progress() {},
        async document({ result }) {
          if (result.ok) document = result.document;
        },
        found(said) {
          findings = { ...said, links: rules.nofollow ? [] : said.links };
        },
      },
      signal === undefined ? {} : { signal },
    );
  } catch (error) {
    if (signal?.aborted === true) throw signal.reason;
    failure = error;
  }
  if (page.kind === 'sitemap' && findings !== undefined) return { kind: 'sitemap', findings };
  if (rules.noindex || findings?.noindex === true) return { kind: 'noindex', findings };
  if (document === undefined) return failureOf(failure ?? new AppError('document_empty'), findings);
  if (findings !== undefined && saysMissing(document)) return { kind: 'missing', forGood: false };
  const { headers } = response;
  return {
    kind: 'text',
    document,
    bytes,
    contentHash: hashOf(document),
    findings: findings ?? { links: [], omitted: 0, canonical: undefined, noindex: false, nofollow: false, pages: [], sitemaps: [] },
    etag: headers.get('etag')?.slice(0, 500) ?? null,
    lastModified: headers.get('last-modified')?.slice(0, 100) ?? null,
  };
}

function saysMissing({ title, blocks }: ReadDocument): boolean {
  const heading = blocks.find(({ kind }) => kind === 'heading')?.text ?? '';
  return isNotFoundNotice({ title, heading, text: blocks.map(({ text }) => text).join('\n') });
}

/** Rules for all robots, and those that name Parley. */
function readHeaderRules(header: string): { noindex: boolean; nofollow: boolean } {
  const said = header
    .toLowerCase()
    .split(',')
    .map((part) => part.trim())
    .filter((part) => !part.includes(':') || part.startsWith('parley:'))
    .map((part) => part.replace(/^parley:\s*/, ''));
  const none = said.includes('none');
  return { noindex: none || said.includes('noindex'), nofollow: none || said.includes('nofollow') };
}

/** Over what is read, so that a page is the same although its code, its advertisements or a time in its head are not. */
function hashOf({ title, blocks }: ReadDocument): Buffer {
  return createHash('sha256')
    .update(JSON.stringify([title, blocks]))
    .digest();
}

const outcomeOf: Readonly<Record<string, 'not_html' | 'empty' | 'too_big'>> = {
  document_empty: 'empty',
  document_type_unsupported: 'not_html',
  document_type_mismatch: 'not_html',
  document_encrypted: 'not_html',
  payload_too_large: 'too_big',
  response_too_large: 'too_big',
  document_limit: 'too_big',
  archive_unsafe: 'not_html',
};

function failureOf(error: unknown, findings: WebFindings | undefined): Visit {
  if (!(error instanceof AppError)) throw error;
  const outcome = outcomeOf[error.code];
  if (outcome !== undefined) return { kind: 'unread', outcome, reason: error.code, findings };
  const again = error.code === 'fetch_timeout' || (error.code === 'fetch_failed' && error.details?.['reason'] !== 'certificate');
  return { kind: 'failed', reason: error.code, again, retryAfterMs: undefined };
}
