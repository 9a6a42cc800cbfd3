import { formatId } from '@parley/contract/ids';
import type { AuditFields } from '../../audit/public.ts';
import type { ApiKey } from './api-key.ts';

/** What the audit log says of a key. */
export function describeApiKey({ name, permissions, botIds, expiresAt }: ApiKey): AuditFields {
  return {
    name,
    permissions,
    botIds: botIds?.map((id) => formatId('bot', id)) ?? null,
    expiresAt: expiresAt?.toISOString() ?? null,
  };
}
