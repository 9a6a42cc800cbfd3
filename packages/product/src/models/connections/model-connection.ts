import { AppError } from '@parley/contract/errors';
import { formatId, type ModelConnectionId, type TenantId } from '@parley/contract/ids';
import type { ModelConnectionResponse, ModelPriceText, ModelProviderKind } from '@parley/contract/models';
import type { SecretBox, SecretPlace } from '@parley/platform/secrets/secret-box';
import type { AuditFields } from '../../audit/public.ts';

/** A tenant's way to a model provider, with its own key. */
export interface ModelConnection {
  readonly id: ModelConnectionId;
  readonly name: string;
  readonly provider: ModelProviderKind;
  /** Null means the provider's own address. */
  readonly baseUrl: string | null;
  /** Sealed; null for a server that asks for none. */
  readonly key: Buffer | null;
  /** The last four characters of the key. */
  readonly keyHint: string | null;
  /** What models cost here where the tenant says so, by model. */
  readonly prices: Readonly<Record<string, ModelPriceText>>;
  /** Grows with each change that calls must notice. */
  readonly revision: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** Where the key of a connection is sealed for. */
export function connectionKeyPlace(tenantId: TenantId): SecretPlace {
  return { owner: tenantId, purpose: 'model_connections.key' };
}

/** A connection as its tenant may see it: of the key, the last four characters, and whether it can be opened. */
export function toConnectionResponse(
  connection: ModelConnection,
  { secretBox, tenantId }: { secretBox: SecretBox; tenantId: TenantId },
): ModelConnectionResponse {
  return {
    id: formatId('modelConnection', connection.id),
    name: connection.name,
    provider: connection.provider,
    baseUrl: connection.baseUrl,
    keyHint: connection.keyHint,
    state: isReadable(connection.key, secretBox, tenantId) ? 'ready' : 'key_unreadable',
    prices: connection.prices,
    createdAt: connection.createdAt.toISOString(),
    updatedAt: connection.updatedAt.toISOString(),
  };
}

function isReadable(key: Buffer | null, secretBox: SecretBox, tenantId: TenantId): boolean {
  if (key === null) return true;
  try {
    secretBox.open(connectionKeyPlace(tenantId), key);
    return true;
  } catch (error) {
    if (error instanceof AppError && error.code === 'secret_unreadable') return false;
    throw error;
  }
}

/** What the audit log holds of a connection. */
export function auditedConnection({ name, provider, baseUrl, keyHint, prices }: ModelConnection): AuditFields {
  return { name, provider, baseUrl, keyHint, prices: JSON.stringify(prices) };
}
