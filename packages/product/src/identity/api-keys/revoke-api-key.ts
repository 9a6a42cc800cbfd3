import { AppError } from '@parley/contract/errors';
import type { ApiKeyId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { type AuditTrail, recordAudit } from '../../audit/public.ts';
import { lockApiKey, updateApiKey } from './api-keys.store.ts';
import { describeApiKey } from './describe-api-key.ts';

/** Ends a key for good, with every text it has. It is refused within seconds, and its open streams end. */
export async function revokeApiKey(scope: TenantScope, input: { id: ApiKeyId; now: number; trail: AuditTrail }): Promise<void> {
  await scope.transaction(async (db) => {
    const key = await lockApiKey(db, input.id);
    if (key === undefined) throw new AppError('not_found');
    await updateApiKey(db, input.id, { revokedAt: new Date(input.now) });
    await recordAudit(db, input.trail, {
      action: 'api_key.revoked',
      target: { kind: 'apiKey', id: input.id },
      before: describeApiKey(key),
    });
  });
}
