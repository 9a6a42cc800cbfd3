import { AppError } from '@parley/contract/errors';
import type { MemberId } from '@parley/contract/ids';
import type { TenantDb } from '@parley/platform/database/tenancy';
import { lockOwners } from './members.store.ts';

/**
 * Throws `last_owner` when nobody but these is an owner. Call it before an owner goes or is given another role, in the same
 * transaction: two owners who go at once are judged one after the other.
 */
export async function keepAnOwner(db: TenantDb, without: MemberId): Promise<void> {
  const owners = await lockOwners(db);
  if (!owners.some((id) => id !== without)) throw new AppError('last_owner');
}
