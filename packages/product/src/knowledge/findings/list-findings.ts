import type { FindingsQuery } from '@parley/contract/findings';
import type { Page } from '@parley/contract/pagination';
import { readIdCursor, toPage } from '@parley/platform/database/page';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { awaitsComparison } from './comparisons.store.ts';
import type { Finding } from './finding.ts';
import { countOpenFindings, selectFindingPage } from './findings.store.ts';

/** Counting further would cost more than it tells. */
const mostCounted = 100;

/** Lists what an editor should look at, newest first, with how much of it is open and whether more may still be found. */
export async function listFindings(
  scope: TenantScope,
  query: FindingsQuery,
): Promise<Page<Finding> & { openCount: number; comparing: boolean }> {
  const before = readIdCursor('finding', query.cursor);
  return scope.transaction(async (db) => {
    const found = await selectFindingPage(db, { kind: query.kind, status: query.status, limit: query.limit + 1, before });
    return {
      ...toPage('finding', found, query.limit),
      openCount: await countOpenFindings(db, mostCounted),
      comparing: await awaitsComparison(db),
    };
  });
}
