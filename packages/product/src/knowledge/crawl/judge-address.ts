import type { CrawlOutcome } from '@parley/contract/crawl';
import { matchPath } from './match-path.ts';
import type { WebAddress } from './web-address.ts';

/** Why an address is not asked for. */
export interface Refusal {
  readonly outcome: Extract<CrawlOutcome, 'excluded' | 'not_html'>;
  readonly reason: 'other_site' | 'pattern' | 'trap' | 'file_type';
}

interface CrawlRules {
  readonly hosts: readonly string[];
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

/** Endings of what holds no text, or is never read. */
const unread =
  /\.(?:7z|aac|ai|apk|avi|avif|bin|bmp|bz2|css|dmg|doc|eot|eps|exe|flac|gif|gz|heic|ico|ics|iso|jar|jpe?g|js|json|m4a|m4v|map|mjs|mkv|mov|mp3|mp4|mpe?g|msi|ogg|ogv|otf|png|ppt|ps|psd|rar|rss|atom|svg|tar|tgz|tiff?|ttf|wasm|wav|webm|webmanifest|webp|wmv|woff2?|xls|xml|xz|zip)$/i;
/** A way that comes back to the same place so often leads nowhere. */
const mostRepeats = 3;
const mostSegments = 25;

/** Says why an address is not to be asked for at all; undefined when it may be. */
export function judgeAddress(rules: CrawlRules, address: WebAddress): Refusal | undefined {
  if (!rules.hosts.includes(address.site)) return { outcome: 'excluded', reason: 'other_site' };
  if (unread.test(address.path)) return { outcome: 'not_html', reason: 'file_type' };
  if (isTrap(address.path)) return { outcome: 'excluded', reason: 'trap' };
  return isWanted(rules, address.path) ? undefined : { outcome: 'excluded', reason: 'pattern' };
}

/** Whether the patterns let a path in. */
export function isWanted({ include, exclude }: Pick<CrawlRules, 'include' | 'exclude'>, path: string): boolean {
  if (exclude.some((pattern) => matchPath(pattern, path))) return false;
  return include.length === 0 || include.some((pattern) => matchPath(pattern, path));
}

function isTrap(path: string): boolean {
  const segments = path.split('/').filter((segment) => segment !== '');
  if (segments.length > mostSegments) return true;
  const counts = new Map<string, number>();
  for (const segment of segments) counts.set(segment, (counts.get(segment) ?? 0) + 1);
  return [...counts.values()].some((count) => count > mostRepeats);
}
