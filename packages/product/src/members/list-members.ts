import type { Page, PageQuery } from '@parley/contract/pagination';
import { readIdCursor, toPage } from '@parley/platform/database/page';
import type { TenantScope } from '@parley/platform/database/tenancy';
import type { Member } from './member.ts';
import { selectMemberPage } from './members.store.ts';

/** Lists members, those who have been here longest first. */
export async function listMembers(scope: TenantScope, query: PageQuery): Promise<Page<Member>> {
  const after = readIdCursor('member', query.cursor);
  const members = await scope.transaction((db) => selectMemberPage(db, { limit: query.limit + 1, after }));
  return toPage('member', members, query.limit);
}
