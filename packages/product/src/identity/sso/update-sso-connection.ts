import { AppError } from '@parley/contract/errors';
import type { SsoConnectionId } from '@parley/contract/ids';
import type { UpdateSsoConnectionBody } from '@parley/contract/sso';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { type AuditTrail, recordAudit } from '../../audit/public.ts';
import { requirePlanFeature } from '../../plans/public.ts';
import { applySsoChanges } from './apply-sso-changes.ts';
import { requireWayIn } from './require-way-in.ts';
import { auditedFields, clientSecretPlace, encryptionKeyFor, metadataOf, type SsoAdminDeps } from './sso-admin.ts';
import type { SsoConnection } from './sso-connection.ts';
import { lockSsoConnections, updateSsoConnectionRow } from './sso-connections.store.ts';

/** Changes a connection; what is left out stays. Sessions begun through one that is switched off open the tenant no longer. */
export async function updateSsoConnection(
  scope: TenantScope,
  deps: SsoAdminDeps,
  { id, trail, ...changes }: UpdateSsoConnectionBody & { id: SsoConnectionId; trail: AuditTrail },
): Promise<SsoConnection> {
  const metadata = await metadataOf(deps, changes);
  const encryptionKey = await encryptionKeyFor(deps, changes);
  return scope.transaction(async (db) => {
    const all = await lockSsoConnections(db);
    const connection = all.find((each) => each.id === id);
    if (connection === undefined) throw new AppError('not_found');
    const changed = applySsoChanges(connection, changes, {
      metadata,
      encryptionKey,
      now: new Date(deps.now()),
      seal: (secret) => deps.secretBox.seal(clientSecretPlace(scope.tenantId), secret),
    });
    if (changed.enabled && !connection.enabled) await requirePlanFeature(db, 'single_sign_on');
    await requireWayIn(
      db,
      all.map((each) => (each.id === id ? changed : each)),
    );
    await updateSsoConnectionRow(db, changed);
    await recordAudit(db, trail, {
      action: 'sso_connection.changed',
      target: { kind: 'ssoConnection', id },
      before: auditedFields(connection),
      after: { ...auditedFields(changed), secretChanged: changes.oidc?.clientSecret !== undefined },
    });
    return changed;
  });
}
