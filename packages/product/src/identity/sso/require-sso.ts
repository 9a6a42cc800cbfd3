import { AppError } from '@parley/contract/errors';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { type AuditTrail, recordAudit } from '../../audit/public.ts';
import { readSsoRequired, updateSsoRequired } from '../../tenants/public.ts';
import { lockSsoConnections } from './sso-connections.store.ts';
import { hasVerifiedSsoDomain } from './sso-domains.store.ts';

/**
 * Says whether the tenant is opened by single sign-on only. Everybody else's sessions stop opening it within seconds, so it takes a
 * connection that is switched on and a verified domain (`sso_incomplete`); owners with a second factor still come in.
 */
export async function requireSso(scope: TenantScope, { required, trail }: { required: boolean; trail: AuditTrail }): Promise<void> {
  await scope.transaction(async (db) => {
    const connections = await lockSsoConnections(db);
    if (required) {
      const missing = [
        ...(connections.some(({ enabled }) => enabled) ? [] : ['connection']),
        ...((await hasVerifiedSsoDomain(db)) ? [] : ['domain']),
      ];
      if (missing.length > 0) throw new AppError('sso_incomplete', { details: { missing } });
    }
    const before = await readSsoRequired(db);
    if (before === required) return;
    await updateSsoRequired(db, scope.tenantId, required);
    await recordAudit(db, trail, {
      action: 'tenant.sso_required_changed',
      target: { kind: 'tenant', id: scope.tenantId },
      before: { ssoRequired: before },
      after: { ssoRequired: required },
    });
  });
}
