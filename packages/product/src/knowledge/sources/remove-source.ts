import { AppError } from '@parley/contract/errors';
import type { SourceId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { deleteSource } from './sources.store.ts';

/** Removes a source with everything learned from it. The next question can no longer be answered from it. */
export async function removeSource(scope: TenantScope, id: SourceId): Promise<void> {
  if (!(await scope.transaction((db) => deleteSource(db, id)))) throw new AppError('not_found');
}
