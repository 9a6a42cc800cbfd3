import { AppError } from '@parley/contract/errors';
import type { PersonId } from '@parley/contract/ids';
import type { Database } from '@parley/platform/database/tenancy';
import type { Founder } from './create-own-tenant.ts';
import { selectFounder } from './founder.store.ts';

/** Who a person is, as far as a tenant of theirs asks. */
export async function findFounder(database: Database, personId: PersonId): Promise<Founder> {
  const founder = await database.asSystem('read who creates a tenant', (db) => selectFounder(db, personId));
  if (founder === undefined) throw new AppError('unauthenticated');
  return founder;
}
