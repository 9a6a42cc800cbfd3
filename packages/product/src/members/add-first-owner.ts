import { AppError } from '@parley/contract/errors';
import { type MemberId, newId, type PersonId, type TenantId } from '@parley/contract/ids';
import type { SystemDb } from '@parley/platform/database/tenancy';
import { countOwnTenants, insertOwner } from './owners.store.ts';

/** As many as one person may own by creating them. */
const maxOwnTenants = 10;

/** Makes a person the owner of a tenant that was created in the same transaction; `limit_reached` for whoever owns many already. */
export async function addFirstOwner(db: SystemDb, { tenantId, personId }: { tenantId: TenantId; personId: PersonId }): Promise<MemberId> {
  if ((await countOwnTenants(db, personId)) >= maxOwnTenants) throw new AppError('limit_reached', { details: { limit: maxOwnTenants } });
  const id = newId('member');
  await insertOwner(db, { tenantId, id, personId });
  return id;
}
