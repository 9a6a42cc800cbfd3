/** What a page asks its policy about. */
export interface PolicyQuestion {
  /** Directives that may decide, the nearest first, as in `script-src-elem`, `script-src`, `default-src`. */
  directives: readonly string[];
  /** The address that is to be reached; a scheme alone, as in `data:`, for what has no host. */
  address: string;
  /** Where the page is. */
  page: URL;
  /** Of the element that asks. */
  nonce?: string | undefined;
}

/** Says whether a content security policy of a page allows an address, and if not which of its directives is in the way. */
export function policyAllows(policy: string, question: PolicyQuestion): { allowed: true } | { allowed: false; directive: string } {
  const rules = readPolicy(policy);
  const directive = question.directives.find((name) => rules.has(name));
  if (directive === undefined) return { allowed: true };
  const sources = rules.get(directive) ?? [];
  if (question.nonce !== undefined && sources.includes(`'nonce-${question.nonce}'`)) return { allowed: true };
  // A script that the page writes into its HTML is trusted by nonce or hash alone then.
  const hostsCount = !sources.includes("'strict-dynamic'");
  const allowed = hostsCount && sources.some((source) => matches(source.toLowerCase(), question));
  return allowed ? { allowed } : { allowed, directive };
}

function readPolicy(policy: string): Map<string, string[]> {
  const rules = new Map<string, string[]>();
  for (const part of policy.split(';')) {
    const [name = '', ...sources] = part.trim().split(/\s+/);
    // The first of two directives of one name counts.
    if (name !== '' && !rules.has(name.toLowerCase())) rules.set(name.toLowerCase(), sources);
  }
  return rules;
}

function matches(source: string, { address, page }: PolicyQuestion): boolean {
  const url = URL.parse(address);
  const isLocal = url === null || !/^https?:$/.test(url.protocol);
  if (isLocal) return source === address;
  if (source === '*') return true;
  if (source === "'self'") return url.origin === page.origin;
  if (/^https?:$/.test(source)) return url.protocol === source || url.protocol === 'https:';
  const [, scheme, host = '', port, path] = /^(?:(https?):\/\/)?([^/:]+)(?::(\d+|\*))?(\/.*)?$/.exec(source) ?? [];
  if (host === '' || host.startsWith("'")) return false;
  const wanted = scheme === undefined ? page.protocol : `${scheme}:`;
  if (url.protocol !== wanted && url.protocol !== 'https:') return false;
  const named = host.startsWith('*.') ? url.hostname.endsWith(host.slice(1)) : url.hostname === host;
  const portOf = url.port === '' ? (url.protocol === 'https:' ? '443' : '80') : url.port;
  const usual = url.protocol === 'https:' ? '443' : '80';
  if (!named || (port !== '*' && portOf !== (port ?? usual))) return false;
  return path === undefined || (path.endsWith('/') ? url.pathname.startsWith(path) : url.pathname === path);
}
