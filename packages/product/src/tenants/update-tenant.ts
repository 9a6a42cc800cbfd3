import { AppError } from '@parley/contract/errors';
import type { UpdateTenantBody } from '@parley/contract/tenants';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { type AuditTrail, changedFields, recordAudit } from '../audit/public.ts';
import type { Tenant } from './tenant.ts';
import { lockOwnTenant, updateOwnTenant } from './tenants.store.ts';

/**
 * Changes what a tenant decides about itself; settings that are not named stay as they are. A slug that is taken is `already_exists`,
 * and the old one leads nowhere any more.
 */
export async function updateTenant(scope: TenantScope, { trail, ...input }: UpdateTenantBody & { trail: AuditTrail }): Promise<Tenant> {
  return scope.transaction(async (db) => {
    const tenant = await lockOwnTenant(db);
    if (tenant === undefined) throw new AppError('not_found');
    const next = {
      name: input.name ?? tenant.name,
      slug: input.slug ?? tenant.slug,
      settings: { ...tenant.settings, ...withoutUndefined(input.settings ?? {}) },
    };
    const changed = changedFields({ ...tenant.settings, ...tenant }, { ...next.settings, ...next }, [
      ...(['name', 'slug', 'locale', 'timeZone', 'dataRegion', 'defaultModel', 'retentionDays'] as const),
    ]);
    if (changed === undefined) return tenant;
    const updated = await updateOwnTenant(db, tenant.id, next);
    await recordAudit(db, trail, { action: 'tenant.changed', target: { kind: 'tenant', id: tenant.id }, ...changed });
    return updated;
  });
}

function withoutUndefined<Value extends object>(value: Value): { [Key in keyof Value]: Exclude<Value[Key], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as never;
}
