const name = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9-]{2,}$/i;
/** How an app names its own pages in a view of the web. */
const app = /^(?!https?:|file:|data:|blob:|javascript:)[a-z][a-z0-9+.-]*:\/\/[a-z0-9.-]+$/;

/** What somebody typed as an entry of the list of sites: an origin, that of an app, or a domain with all its subdomains; undefined when it is neither. */
export function readSite(typed: string): string | undefined {
  const text = typed.trim().toLowerCase();
  const below = /^(?:https?:\/\/)?\*\.([^/]+)\/?$/.exec(text)?.[1];
  if (below !== undefined) return name.test(below) ? `*.${below}` : undefined;
  if (app.test(text)) return text;
  const url = URL.parse(/^https?:\/\//.test(text) ? text : `https://${text}`);
  if (url === null || url.username !== '' || url.password !== '') return undefined;
  // A single word is a site only where somebody said how it is reached, as within a company's network.
  return name.test(url.hostname) || /^https?:\/\//.test(text) ? url.origin : undefined;
}
