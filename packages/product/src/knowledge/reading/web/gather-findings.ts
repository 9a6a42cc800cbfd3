import { AppError } from '@parley/contract/errors';
import { Parser } from 'htmlparser2';
import type { WebFindings } from '../reading-protocol.ts';

const mostLinks = 5_000;
const longestUrl = 2_000;
/** Deeper than any page that somebody wrote; see readHtml. */
const deepest = 5_000;

export const noFindings: WebFindings = {
  links: [],
  omitted: 0,
  canonical: undefined,
  noindex: false,
  nofollow: false,
  pages: [],
  sitemaps: [],
};

/** What robots may do with a page, as a meta element or a header says it. Rules for other robots by name are passed over. */
function readRobotsRules(content: string): { noindex: boolean; nofollow: boolean } {
  const rules = content.toLowerCase().split(/[\s,]+/);
  const none = rules.includes('none');
  return { noindex: none || rules.includes('noindex'), nofollow: none || rules.includes('nofollow') };
}

/** Finds where a page leads and what it says to crawlers, and whether it marks its main part. */
export function gatherFindings(html: string, pageUrl: string): { findings: WebFindings; hasMain: boolean } {
  let base = pageUrl;
  let depth = 0;
  let canonical: string | undefined;
  let hasMain = false;
  let omitted = 0;
  const robots = { noindex: false, nofollow: false };
  const links = new Set<string>();
  const whole = (address: string | undefined): string | undefined => {
    const url = address === undefined ? null : URL.parse(address.trim(), base);
    return url === null || url.href.length > longestUrl ? undefined : url.href;
  };
  const addLink = (address: string | undefined): void => {
    const url = whole(address);
    if (url === undefined) return;
    if (links.size < mostLinks) links.add(url);
    else if (!links.has(url)) omitted += 1;
  };
  let baseSeen = false;
  const parser = new Parser({
    onopentag(name, attributes) {
      depth += 1;
      if (depth > deepest) throw new AppError('document_unreadable', { details: { reason: 'nested too deeply' } });
      const words = (attribute: string): string[] => (attributes[attribute] ?? '').toLowerCase().split(/\s+/);
      if (name === 'main' || words('role').includes('main')) hasMain = true;
      else if (name === 'base' && !baseSeen && attributes['href'] !== undefined) {
        baseSeen = true;
        base = whole(attributes['href']) ?? base;
      } else if (name === 'a' || name === 'area') {
        if (!words('rel').includes('nofollow')) addLink(attributes['href']);
      } else if (name === 'frame') {
        addLink(attributes['src']);
      } else if (name === 'link') {
        if (words('rel').includes('canonical')) canonical ??= whole(attributes['href']);
        else if (words('rel').includes('alternate') && attributes['hreflang'] !== undefined) addLink(attributes['href']);
      } else if (name === 'meta' && /^(?:robots|parley)$/i.test(attributes['name'] ?? '')) {
        const rules = readRobotsRules(attributes['content'] ?? '');
        robots.noindex ||= rules.noindex;
        robots.nofollow ||= rules.nofollow;
      }
    },
    onclosetag() {
      depth -= 1;
    },
  });
  parser.write(html);
  parser.end();
  return { findings: { ...noFindings, ...robots, canonical, links: robots.nofollow ? [] : [...links], omitted }, hasMain };
}
