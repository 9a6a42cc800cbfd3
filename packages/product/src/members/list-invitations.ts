import type { Page, PageQuery } from '@parley/contract/pagination';
import { readIdCursor, toPage } from '@parley/platform/database/page';
import type { TenantScope } from '@parley/platform/database/tenancy';
import type { Invitation } from './invitation.ts';
import { selectInvitationPage } from './invitations.store.ts';

/** Lists invitations, newest first, whatever became of them. */
export async function listInvitations(scope: TenantScope, query: PageQuery): Promise<Page<Invitation>> {
  const before = readIdCursor('invitation', query.cursor);
  const invitations = await scope.transaction((db) => selectInvitationPage(db, { limit: query.limit + 1, before }));
  return toPage('invitation', invitations, query.limit);
}
