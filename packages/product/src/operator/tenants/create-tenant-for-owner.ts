import type { CreateOperatorTenantBody } from '@parley/contract/operator-tenants';
import type { Database } from '@parley/platform/database/tenancy';
import { type AuditTrail, recordAuditFor } from '../../audit/public.ts';
import { inviteFirstOwner } from '../../members/public.ts';
import { createFirstBot } from '../../onboarding/public.ts';
import { insertNewTenant, readSystemSettings, type Tenant } from '../../tenants/public.ts';
import { insertOperatorEntry } from '../operator-log.store.ts';

/**
 * Creates a tenant with a first bot and invites its owner, who needs nothing more than the link. Without a plan it has the one new tenants
 * get. Should the process die between the two, the tenant is there without an invitation: `inviteOwner` sends one.
 */
export async function createTenantForOwner(
  deps: { database: Database; now: () => number },
  input: CreateOperatorTenantBody & { trail: AuditTrail; dashboard: URL },
): Promise<Tenant> {
  const { name, slug, ownerEmail, locale, trail, dashboard } = input;
  const tenant = await deps.database.asSystem('create a tenant for an owner to come', async (db) => {
    const plan = input.plan ?? (await readSystemSettings(db)).defaultPlan;
    const created = await insertNewTenant(db, { name, slug, plan, settings: { locale } });
    const entry = {
      action: 'tenant.created',
      target: { kind: 'tenant', id: created.id },
      after: { name, slug: created.slug, plan },
    } as const;
    await recordAuditFor(db, created.id, trail, entry);
    await insertOperatorEntry(db, trail, { ...entry, after: { ...entry.after, ownerEmail } });
    return created;
  });
  const scope = deps.database.forTenant(tenant.id);
  await createFirstBot(scope, { name, locale });
  await inviteFirstOwner(scope, deps, { email: ownerEmail, dashboard, trail });
  return tenant;
}
