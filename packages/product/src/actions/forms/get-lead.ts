import { AppError } from '@parley/contract/errors';
import type { LeadId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { findLead, type Lead } from './leads.store.ts';

/** Gives one lead; `not_found` where there is none, or it is of a bot whoever asks may not see. */
export async function getLead(scope: TenantScope, id: LeadId): Promise<Lead> {
  const lead = await scope.transaction((db) => findLead(db, id, scope.bots));
  if (lead === undefined) throw new AppError('not_found');
  return lead;
}
