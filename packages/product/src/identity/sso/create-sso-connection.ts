import { newId } from '@parley/contract/ids';
import { type CreateSsoConnectionBody, oidcSettingsSchema, samlSettingsSchema } from '@parley/contract/sso';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { type AuditTrail, recordAudit } from '../../audit/public.ts';
import { requirePlanFeature } from '../../plans/public.ts';
import { applySsoChanges } from './apply-sso-changes.ts';
import { auditedFields, clientSecretPlace, encryptionKeyFor, metadataOf, type SsoAdminDeps } from './sso-admin.ts';
import type { SsoConnection } from './sso-connection.ts';
import { insertSsoConnection } from './sso-connections.store.ts';

/** Adds a connection. It may be begun with nothing but a kind and a name, because providers ask for its addresses first. */
export async function createSsoConnection(
  scope: TenantScope,
  deps: SsoAdminDeps,
  { kind, trail, ...changes }: CreateSsoConnectionBody & { trail: AuditTrail },
): Promise<SsoConnection> {
  const now = new Date(deps.now());
  const blank = {
    ...{ id: newId('ssoConnection', now.getTime()), name: changes.name, issuer: null, enabled: false, idpInitiated: false },
    ...{ defaultRole: null, domains: [], secret: null, createdAt: now, updatedAt: now },
  };
  const connection = applySsoChanges(
    kind === 'oidc'
      ? { ...blank, kind, settings: oidcSettingsSchema.parse({}) }
      : { ...blank, kind, settings: samlSettingsSchema.parse({}) },
    changes,
    {
      now,
      metadata: await metadataOf(deps, changes),
      encryptionKey: await encryptionKeyFor(deps, changes),
      seal: (secret) => deps.secretBox.seal(clientSecretPlace(scope.tenantId), secret),
    },
  );
  await scope.transaction(async (db) => {
    await requirePlanFeature(db, 'single_sign_on');
    await insertSsoConnection(db, connection);
    await recordAudit(db, trail, {
      action: 'sso_connection.created',
      target: { kind: 'ssoConnection', id: connection.id },
      after: auditedFields(connection),
    });
  });
  return connection;
}
