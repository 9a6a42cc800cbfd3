import { AppError } from '@parley/contract/errors';
import type { SitePalette } from '@parley/contract/widget-builder';
import type { GuardedFetch } from '@parley/platform/fetch/guarded-fetch';
import { rankColors } from './rank-colors.ts';
import { readPageLook } from './read-page-look.ts';

const pageLimits = { maxBytes: 2_000_000, totalMs: 8_000 };
const partLimits = { maxBytes: 400_000, totalMs: 4_000 };
const mostSheets = 4;
const mostIcons = 2;

/** Reads which colours a site goes by, and its icon. Asks for the page, four style sheets and two icons at most; parts that cannot be had are passed over. */
export async function readSitePalette({ fetch }: { fetch: GuardedFetch }, { url }: { url: string }): Promise<SitePalette> {
  const response = await fetch(url, { ...pageLimits, headers: { accept: 'text/html,*/*;q=0.1' } });
  if (!response.ok) throw new AppError('fetch_failed', { details: { reason: 'status', status: response.status } });
  const look = readPageLook(await response.text(), response.url === '' ? url : response.url);
  const sheets = look.sheets.slice(0, mostSheets).map(async (href) => {
    const part = await fetchPart(fetch, href);
    return part === undefined ? '' : new TextDecoder().decode(part);
  });
  const [icon, ...css] = await Promise.all([firstIcon(fetch, look.icons.slice(0, mostIcons)), ...sheets]);
  return { colors: rankColors({ said: look.said, css: [look.css, ...css].join('\n') }), icon };
}

async function fetchPart(fetch: GuardedFetch, url: string): Promise<Uint8Array | undefined> {
  try {
    const response = await fetch(url, partLimits);
    const bytes = new Uint8Array(await response.arrayBuffer());
    return response.ok ? bytes : undefined;
  } catch (error) {
    if (error instanceof AppError) return undefined;
    throw error;
  }
}

async function firstIcon(fetch: GuardedFetch, addresses: readonly string[]): Promise<string | null> {
  for (const address of addresses) {
    const bytes = await fetchPart(fetch, address);
    const type = bytes && pictureType(bytes);
    if (bytes && type !== undefined) return `data:${type};base64,${Buffer.from(bytes).toString('base64')}`;
  }
  return null;
}

/** What its first bytes say: what the server says may be anything. */
function pictureType(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 12)).toString('latin1');
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png';
  if (head.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (head.startsWith('RIFF') && head.endsWith('WEBP')) return 'image/webp';
  return head.startsWith('\0\0\x01\0') ? 'image/x-icon' : undefined;
}
