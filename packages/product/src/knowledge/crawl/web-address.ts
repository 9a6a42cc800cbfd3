/** What an address carries to tell where its reader came from, or who the reader is. The page is the same without. */
const tracking =
  /^(?:utm_\w+|gclid|gclsrc|dclid|gbraid|wbraid|fbclid|msclkid|yclid|ttclid|twclid|li_fat_id|igshid|mc_cid|mc_eid|_hs\w+|hsctatracking|mkt_tok|_gl|_ga|phpsessid|jsessionid|sid|sessionid)$/i;
const longest = 2_000;

/** An address of the web as the ledger knows it. */
export interface WebAddress {
  /** What is asked for. */
  readonly url: string;
  /** What it is known by: the same for addresses that differ in nothing that makes a page another. */
  readonly key: string;
  /** The host without `www.`, with its port where that is not the usual one. */
  readonly site: string;
  readonly path: string;
}

/** Reads an address, by itself or as a page writes it; undefined when it is none of the web. */
export function readWebAddress(text: string, base?: string): WebAddress | undefined {
  const url = URL.parse(text.trim(), base);
  if (url === null || !/^https?:$/.test(url.protocol) || url.hostname === '') return undefined;
  url.hash = '';
  url.pathname = url.pathname.replace(/;jsessionid=[^/;]*/gi, '');
  for (const name of [...url.searchParams.keys()]) if (tracking.test(name)) url.searchParams.delete(name);
  if (url.search === '?') url.search = '';
  if (url.href.length > longest) return undefined;
  const site = `${url.hostname.replace(/\.$/, '').replace(/^www\./, '')}${url.port === '' ? '' : `:${url.port}`}`;
  const path = readable(url.pathname);
  const query = [...url.search.slice(1).split('&')].filter((part) => part !== '').sort();
  const key = `${site}${path.replace(/\/+$/, '')}${query.length === 0 ? '' : `?${readable(query.join('&'))}`}`;
  return { url: url.href, key, site, path };
}

/** Writes letters, digits and the like as themselves, which some addresses escape, and escapes in one way (RFC 3986 §6.2.2). */
function readable(text: string): string {
  return text.replace(/%[0-9a-f]{2}/gi, (escaped) => {
    const character = String.fromCharCode(Number.parseInt(escaped.slice(1), 16));
    return /[A-Za-z0-9\-._~]/.test(character) ? character : escaped.toUpperCase();
  });
}
