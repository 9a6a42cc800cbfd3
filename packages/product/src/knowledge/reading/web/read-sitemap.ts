import { gunzipSync } from 'node:zlib';
import { AppError } from '@parley/contract/errors';
import { Parser } from 'htmlparser2';
import type { WebFindings } from '../reading-protocol.ts';

/** The protocol's own limits: https://www.sitemaps.org/protocol.html */
const maxBytes = 50 * 1024 * 1024;
const mostUrls = 50_000;
const longestUrl = 2_000;

/** Reads a sitemap or an index of sitemaps, packed or not, in XML or as one address a line. What goes beyond the protocol's limits is left out. */
export function readSitemap(packed: Uint8Array, url: string): Pick<WebFindings, 'pages' | 'sitemaps' | 'omitted'> {
  const text = new TextDecoder('utf-8').decode(unpack(packed));
  const found = { pages: new Set<string>(), sitemaps: new Set<string>() };
  let omitted = 0;
  const add = (kind: keyof typeof found, address: string): void => {
    const whole = URL.parse(address.trim(), url);
    if (whole === null || whole.href.length > longestUrl) omitted += 1;
    else if (found[kind].size < mostUrls) found[kind].add(whole.href);
    else omitted += 1;
  };
  if (/^\s*</.test(text)) readXml(text, add);
  else for (const line of text.split(/\r?\n/)) if (/^https?:\/\//i.test(line.trim())) add('pages', line);
  return { pages: [...found.pages], sitemaps: [...found.sitemaps], omitted };
}

function unpack(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: maxBytes });
  } catch (error) {
    throw new AppError('document_limit', { details: { limit: 'unpacked', maxBytes }, cause: error });
  }
}

function readXml(text: string, add: (kind: 'pages' | 'sitemaps', address: string) => void): void {
  let inside: 'pages' | 'sitemaps' | undefined;
  let address: string | undefined;
  let isSitemap = false;
  const parser = new Parser(
    {
      onopentag(name) {
        const bare = name.replace(/^.*:/, '').toLowerCase();
        if (bare === 'urlset' || bare === 'sitemapindex') isSitemap = true;
        else if (bare === 'url') inside = 'pages';
        else if (bare === 'sitemap') inside = 'sitemaps';
        // Pictures and films have addresses of their own, by other names: `image:loc`.
        else if (name.toLowerCase() === 'loc' && inside !== undefined) address = '';
      },
      ontext(part) {
        if (address !== undefined && address.length <= longestUrl) address += part;
      },
      onclosetag(name) {
        if (name.toLowerCase() === 'loc' && inside !== undefined && address !== undefined) add(inside, address);
        address = undefined;
        if (/(?:^|:)(?:url|sitemap)$/i.test(name)) inside = undefined;
      },
    },
    { xmlMode: true },
  );
  parser.write(text);
  parser.end();
  if (!isSitemap) throw new AppError('document_type_mismatch', { details: { declared: 'sitemap', found: 'other' } });
}
