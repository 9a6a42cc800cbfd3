/** Where a session is asked for: the page's origin, if the caller sent one, and the origin Parley itself is reached at. */
export interface OriginCheck {
  origin: string | undefined;
  ownOrigins: readonly string[];
}

/** A site on the machine of who builds it, at whatever port. */
const localHosts = new Set(['localhost', '127.0.0.1', '[::1]']);

/** How an app names its own pages in a view of the web, as in `capacitor://localhost`; no page that a browser opens has such an origin. */
const appOrigin = /^(?!https?:|file:|data:|blob:)[a-z][a-z0-9+.-]*:\/\/[a-z0-9.-]+$/;

/**
 * Whether a bot may be used from a page. An empty list means no site. A caller without an origin is no page of another
 * site, so this keeps bots off foreign sites; it is not what keeps robots out.
 */
export function allowsOrigin(allowed: readonly string[], { origin, ownOrigins }: OriginCheck): boolean {
  if (origin === undefined) return allowed.length > 0;
  if (appOrigin.test(origin)) return allowed.includes(origin);
  const url = URL.parse(origin);
  if (url === null || url.origin !== origin) return false;
  return allowed.some((entry) => {
    if (entry === 'same-origin') return ownOrigins.includes(origin);
    if (entry === 'localhost') return localHosts.has(url.hostname);
    if (entry.startsWith('*.')) return url.protocol === 'https:' && url.hostname.endsWith(entry.slice(1).toLowerCase());
    return entry === origin;
  });
}
