import type { Page, PageQuery } from '@parley/contract/pagination';
import { readIdCursor, toPage } from '@parley/platform/database/page';
import type { Database } from '@parley/platform/database/tenancy';
import type { OperatorEntry } from './operator-entry.ts';
import { selectOperatorEntries } from './operator-log.store.ts';

/** Lists what operators did, newest entry first. */
export async function listOperatorLog(database: Database, query: PageQuery): Promise<Page<OperatorEntry>> {
  const before = readIdCursor('operatorAuditEntry', query.cursor);
  const entries = await database.asSystem('list what operators did', (db) => selectOperatorEntries(db, { limit: query.limit + 1, before }));
  return toPage('operatorAuditEntry', entries, query.limit);
}
