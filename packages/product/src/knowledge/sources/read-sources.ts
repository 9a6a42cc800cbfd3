import { AppError } from '@parley/contract/errors';
import type { SourceId } from '@parley/contract/ids';
import type { Page, PageQuery } from '@parley/contract/pagination';
import { readIdCursor, toPage } from '@parley/platform/database/page';
import type { TenantScope } from '@parley/platform/database/tenancy';
import type { Source } from './source.ts';
import { findSource, type SourceFilters, selectSourcePage } from './sources.store.ts';

/** Reads one source. */
export async function getSource(scope: TenantScope, id: SourceId): Promise<Source> {
  const source = await scope.transaction((db) => findSource(db, id));
  if (source === undefined) throw new AppError('not_found');
  return source;
}

/** Lists sources, newest first. */
export async function listSources(scope: TenantScope, { limit, cursor, ...filters }: PageQuery & SourceFilters): Promise<Page<Source>> {
  const before = readIdCursor('source', cursor);
  const sources = await scope.transaction((db) => selectSourcePage(db, filters, { limit: limit + 1, before }));
  return toPage('source', sources, limit);
}
