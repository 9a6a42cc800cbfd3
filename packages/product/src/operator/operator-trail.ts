import { AppError } from '@parley/contract/errors';
import type { PersonId } from '@parley/contract/ids';
import type { Database } from '@parley/platform/database/tenancy';
import type { RouteRequest } from '@parley/platform/http/route';
import { type AuditTrail, trailOf } from '../audit/public.ts';
import { findOperatorName } from './operator-log.store.ts';

/** The trail of an operator who does something to a tenant or to the installation. */
export async function operatorTrail(database: Database, personId: PersonId, request: RouteRequest): Promise<AuditTrail> {
  const label = await database.asSystem('read which operator acts', (db) => findOperatorName(db, personId));
  if (label === undefined) throw new AppError('unauthenticated');
  return trailOf({ kind: 'operator', id: personId, label }, request);
}
