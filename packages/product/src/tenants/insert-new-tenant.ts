import { randomInt } from 'node:crypto';
import { AppError } from '@parley/contract/errors';
import { newId } from '@parley/contract/ids';
import { type TenantPlan, type TenantSettings, tenantSettingsSchema } from '@parley/contract/tenants';
import type { SystemDb } from '@parley/platform/database/tenancy';
import { slugFromName } from './slug-from-name.ts';
import type { Tenant } from './tenant.ts';
import { insertTenantUnlessTaken } from './tenants.store.ts';

/** What a tenant begins as. Without a slug it gets one made from its name. */
export interface NewTenant {
  readonly name: string;
  readonly slug?: string | undefined;
  readonly plan: TenantPlan;
  readonly settings?: Partial<TenantSettings>;
}

const digits = 4;
const tries = 20;

/**
 * Inserts an active tenant in the caller's transaction, for what comes into being together with it. A slug that was chosen and is taken is
 * `already_exists`; one that was made gets a number, so that of two at once with one name both get theirs.
 */
export async function insertNewTenant(db: SystemDb, { name, slug, plan, settings }: NewTenant): Promise<Tenant> {
  const made = slugFromName(name);
  for (let attempt = 0; attempt < tries; attempt++) {
    const candidate = slug ?? (attempt === 0 ? made : `${made}-${randomInt(10 ** (digits - 1), 10 ** digits)}`);
    const row = { id: newId('tenant'), name, slug: candidate, plan, settings: tenantSettingsSchema.parse(settings ?? {}) };
    const tenant = await insertTenantUnlessTaken(db, row);
    if (tenant !== undefined) return tenant;
    if (slug !== undefined) break;
  }
  throw new AppError('already_exists', { details: { field: 'slug' } });
}
