import { timingSafeEqual } from 'node:crypto';
import { AppError } from '@parley/contract/errors';
import type { Database, TenantScope } from '@parley/platform/database/tenancy';
import type { TenantStatuses } from '../../tenants/public.ts';
import type { PreviewLink } from './preview-link.ts';
import { readPreviewLinkToken } from './preview-link-token.ts';
import { findOpenLink, findTenantOfLink, markLinkOpened } from './preview-links.store.ts';

export interface OpenPreviewDeps {
  database: Database;
  statuses: TenantStatuses;
  now: () => number;
}

/** The link that a text is, and the way into its tenant. A text that is wrong, and one of a link that has ended, is `link_invalid`. */
export async function openPreviewLink(
  { database, statuses, now }: OpenPreviewDeps,
  token: string,
): Promise<PreviewLink & { scope: TenantScope }> {
  const parts = readPreviewLinkToken(token);
  const found = parts && (await database.asSystem('look up a preview link', (db) => findTenantOfLink(db, parts.id)));
  if (parts === undefined || found === undefined || !timingSafeEqual(found.secretHash, parts.secretHash))
    throw new AppError('link_invalid');
  await statuses.requireActive(found.tenantId);
  const scope = database.forTenant(found.tenantId);
  const at = new Date(now());
  const link = await scope.transaction(async (db) => {
    const open = await findOpenLink(db, parts.id, at);
    if (open) await markLinkOpened(db, open.id, at);
    return open;
  });
  if (link === undefined) throw new AppError('link_invalid');
  return { ...link, scope };
}
