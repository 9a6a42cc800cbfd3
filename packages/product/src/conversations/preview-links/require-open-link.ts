import { AppError } from '@parley/contract/errors';
import type { PreviewLinkId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { findOpenLink } from './preview-links.store.ts';

/** Ends a session whose link was taken back or has ended: `session_expired`, so that whoever holds it asks for the next, and is told. */
export async function requireOpenLink(scope: TenantScope, id: PreviewLinkId, at: Date): Promise<void> {
  if ((await scope.transaction((db) => findOpenLink(db, id, at))) === undefined) throw new AppError('session_expired');
}
