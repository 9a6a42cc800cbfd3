import { AppError } from '@parley/contract/errors';
import { newId } from '@parley/contract/ids';
import { type TenantPlan, type TenantSettings, tenantName, tenantPlans, tenantSettingsSchema, tenantSlug } from '@parley/contract/tenants';
import type { Database } from '@parley/platform/database/tenancy';
import { z } from 'zod';
import type { Tenant } from './tenant.ts';
import { insertTenant } from './tenants.store.ts';

const input = z.strictObject({
  name: tenantName,
  slug: tenantSlug,
  settings: tenantSettingsSchema.prefault({}),
  plan: z.enum(tenantPlans).default('free'),
});

/** Creates an active tenant, on the free plan unless told otherwise. A slug that is taken fails with `already_exists`. */
export async function createTenant(
  database: Database,
  given: { name: string; slug: string; plan?: TenantPlan; settings?: Partial<TenantSettings> },
): Promise<Tenant> {
  const parsed = input.safeParse(given);
  if (!parsed.success)
    throw new AppError('invalid_request', { details: { issues: parsed.error.issues.map(({ path, message }) => ({ path, message })) } });
  return database.asSystem('create a tenant', (db) => insertTenant(db, { id: newId('tenant'), ...parsed.data }));
}
