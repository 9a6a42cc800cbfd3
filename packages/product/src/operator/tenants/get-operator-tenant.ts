import { AppError } from '@parley/contract/errors';
import type { TenantId } from '@parley/contract/ids';
import type { Database } from '@parley/platform/database/tenancy';
import { findTenantById, type Tenant } from '../../tenants/public.ts';
import { findOpenGrant, type OpenGrant } from '../support/support-grants.store.ts';
import { monthOf } from './month-of.ts';
import { countDeadJobs, countFailedMails, readTenantFigures, type TenantFigures } from './tenant-figures.store.ts';

/** All that the operator may know of a tenant. */
export interface OperatorTenant {
  readonly tenant: Tenant;
  readonly since: Date;
  readonly figures: TenantFigures;
  readonly deadJobs: number;
  readonly failedMails: number;
  /** The tenant's leave to come in, if it gives one now. */
  readonly grant: OpenGrant | undefined;
}

/** Reads a tenant for the operator: how it stands, what it used this month, and what went wrong there. */
export async function getOperatorTenant(deps: { database: Database; now: () => number }, id: TenantId): Promise<OperatorTenant> {
  const since = monthOf(deps.now());
  return deps.database.asSystem('read a tenant for the operator', async (db) => {
    const tenant = await findTenantById(db, id);
    const figures = (await readTenantFigures(db, [id], since)).get(id);
    if (tenant === undefined || figures === undefined) throw new AppError('not_found');
    return {
      tenant,
      since,
      figures,
      deadJobs: await countDeadJobs(db, id),
      failedMails: await countFailedMails(db, id),
      grant: await findOpenGrant(db, id, new Date(deps.now())),
    };
  });
}
