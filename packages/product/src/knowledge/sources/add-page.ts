import { AppError } from '@parley/contract/errors';
import type { TenantScope } from '@parley/platform/database/tenancy';
import type { GuardedFetch } from '@parley/platform/fetch/guarded-fetch';
import type { AuditTrail } from '../../audit/public.ts';
import { addSource } from './add-source.ts';
import type { Source } from './source.ts';

export interface AddPageDeps {
  readonly fetch: GuardedFetch;
}

/**
 * Fetches one web page and adds it as a source that visitors can open. The page is read as it is now; a change of it later is not
 * noticed. Its address is where redirects led to. Throws `fetch_failed` when the site answers with an error.
 */
export async function addPage(
  scope: TenantScope,
  deps: AddPageDeps,
  input: { url: string; name: string | undefined; trail?: AuditTrail },
): Promise<Source> {
  const response = await deps.fetch(input.url, { headers: { accept: 'text/html,text/plain,application/pdf' } });
  if (!response.ok) {
    await response.body?.cancel();
    throw new AppError('fetch_failed', { details: { status: response.status } });
  }
  const bytes = new Uint8Array(await response.arrayBuffer());
  const url = withoutFragment(response.url);
  return addSource(scope, {
    name: input.name ?? nameOf(url),
    bytes,
    contentType: response.headers.get('content-type') ?? undefined,
    url,
    kind: 'page',
    ...(input.trail === undefined ? {} : { trail: input.trail }),
  });
}

function withoutFragment(address: string): string {
  const url = new URL(address);
  url.hash = '';
  return url.href;
}

/** The address as people say it. */
function nameOf(address: string): string {
  const { host, pathname, search } = new URL(address);
  return `${host}${pathname === '/' ? '' : pathname}${search}`.slice(0, 300);
}
