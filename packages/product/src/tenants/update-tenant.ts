import { AppError } from '@parley/contract/errors';
import type { UpdateTenantBody } from '@parley/contract/tenants';
import type { TenantScope } from '@parley/platform/database/tenancy';
import type { Tenant } from './tenant.ts';
import { readOwnTenant, updateOwnTenant } from './tenants.store.ts';

/** Changes what a tenant decides about itself; settings that are not named stay as they are. */
export async function updateTenant(scope: TenantScope, input: UpdateTenantBody): Promise<Tenant> {
  return scope.transaction(async (db) => {
    const tenant = await readOwnTenant(db);
    if (tenant === undefined) throw new AppError('not_found');
    return updateOwnTenant(db, tenant.id, {
      name: input.name ?? tenant.name,
      settings: { ...tenant.settings, ...withoutUndefined(input.settings ?? {}) },
    });
  });
}

function withoutUndefined<Value extends object>(value: Value): { [Key in keyof Value]: Exclude<Value[Key], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as never;
}
