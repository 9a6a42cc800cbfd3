import { AppError } from '@parley/contract/errors';
import type { ApiKeyId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { type AuditTrail, recordAudit } from '../../audit/public.ts';
import type { ApiKey } from './api-key.ts';
import { lockApiKey, updateApiKey } from './api-keys.store.ts';

/** Calls a key something else. */
export async function renameApiKey(scope: TenantScope, input: { id: ApiKeyId; name: string; trail: AuditTrail }): Promise<ApiKey> {
  const { id, name, trail } = input;
  return scope.transaction(async (db) => {
    const key = await lockApiKey(db, id);
    if (key === undefined) throw new AppError('not_found');
    if (key.name === name) return key;
    await recordAudit(db, trail, {
      action: 'api_key.renamed',
      target: { kind: 'apiKey', id },
      before: { name: key.name },
      after: { name },
    });
    return updateApiKey(db, id, { name });
  });
}
