import type { TenantId } from '@parley/contract/ids';
import type { UpdateSsoConnectionBody } from '@parley/contract/sso';
import type { GuardedFetch } from '@parley/platform/fetch/guarded-fetch';
import type { SecretBox, SecretPlace } from '@parley/platform/secrets/secret-box';
import type { AuditFields } from '../../audit/public.ts';
import { type EncryptionKey, makeEncryptionKey } from './encryption-key.ts';
import { fetchSamlMetadata } from './fetch-saml-metadata.ts';
import { readSamlMetadata, type SamlMetadata } from './read-saml-metadata.ts';
import type { SsoConnection } from './sso-connection.ts';

/** What managing connections needs. */
export interface SsoAdminDeps {
  readonly secretBox: SecretBox;
  readonly fetch: GuardedFetch;
  readonly now: () => number;
}

/** Where a connection's secret is sealed for: a client secret, or the key that assertions are encrypted for. */
export function clientSecretPlace(tenantId: TenantId): SecretPlace {
  return { owner: tenantId, purpose: 'sso_connections.secret' };
}

/** Reads the provider's metadata that changes carry or point to. It may wait for the network: never inside a transaction. */
export async function metadataOf({ fetch }: SsoAdminDeps, { saml }: UpdateSsoConnectionBody): Promise<SamlMetadata | undefined> {
  if (saml?.metadataXml !== undefined) return readSamlMetadata(saml.metadataXml);
  return saml?.metadataUrl ? fetchSamlMetadata(fetch, saml.metadataUrl) : undefined;
}

/** What the audit log holds of a connection: everything but the secret, of which only whether there is one. */
export function auditedFields({
  id: _,
  secret,
  createdAt: _created,
  updatedAt: _updated,
  settings,
  ...fields
}: SsoConnection): AuditFields {
  return { ...fields, settings, hasSecret: secret !== null };
}

/** The key that a SAML connection's assertions may be encrypted for; undefined when it has none. */
export function decryptionKeyOf(
  { secretBox }: Pick<SsoAdminDeps, 'secretBox'>,
  { tenantId, connection }: { tenantId: TenantId; connection: SsoConnection },
): string | undefined {
  return connection.kind === 'saml' && connection.secret !== null
    ? secretBox.open(clientSecretPlace(tenantId), connection.secret)
    : undefined;
}

/** A new key for changes that want one. Making it takes a while: never inside a transaction. */
export async function encryptionKeyFor({ now }: SsoAdminDeps, { saml }: UpdateSsoConnectionBody): Promise<EncryptionKey | undefined> {
  return saml?.encryption === true ? makeEncryptionKey(new Date(now())) : undefined;
}
