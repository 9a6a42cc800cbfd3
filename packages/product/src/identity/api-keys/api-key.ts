import type { ApiKeyResponse } from '@parley/contract/api-keys';
import { type ApiKeyId, type BotId, formatId } from '@parley/contract/ids';
import type { Permission } from '@parley/contract/permissions';

/** A credential that acts for a tenant: what it is called and what it may do, without its secret. */
export interface ApiKey {
  id: ApiKeyId;
  name: string;
  permissions: readonly Permission[];
  /** Null for all bots. */
  botIds: readonly BotId[] | null;
  createdBy: string | null;
  createdAt: Date;
  expiresAt: Date | null;
  lastUsedAt: Date | null;
  /** The secret before the last rotation, which is good until `expiresAt`. */
  previous: { expiresAt: Date; lastUsedAt: Date | null } | null;
}

export function toApiKeyResponse(key: ApiKey, now: number): ApiKeyResponse {
  const { previous } = key;
  const overlaps = previous !== null && previous.expiresAt.getTime() > now;
  return {
    ...key,
    id: formatId('apiKey', key.id),
    permissions: [...key.permissions],
    botIds: key.botIds?.map((id) => formatId('bot', id)) ?? null,
    createdAt: key.createdAt.toISOString(),
    expiresAt: key.expiresAt?.toISOString() ?? null,
    lastUsedAt: key.lastUsedAt?.toISOString() ?? null,
    previous: overlaps ? { expiresAt: previous.expiresAt.toISOString(), lastUsedAt: previous.lastUsedAt?.toISOString() ?? null } : null,
  };
}
