import { AppError } from '@parley/contract/errors';
import type { ApiKeyId } from '@parley/contract/ids';
import type { TenantCaller } from '@parley/platform/http/caller';
import { type AuditTrail, recordAudit } from '../../audit/public.ts';
import type { ApiKey } from './api-key.ts';
import { hashApiKeySecret, makeApiKeyToken } from './api-key-token.ts';
import { lockApiKey, updateApiKey } from './api-keys.store.ts';
import { requireMayLend } from './require-may-lend.ts';

const dayMs = 24 * 3_600_000;

/**
 * Gives a key a new text, which is returned here and never again. The one it had stays good for `overlapDays`; one it had before that
 * ends at once. Whoever does it must hold all that the key may do.
 */
export async function rotateApiKey(
  caller: TenantCaller,
  input: { id: ApiKeyId; overlapDays: number; now: number; trail: AuditTrail },
): Promise<{ key: ApiKey; token: string }> {
  const { id, overlapDays, now, trail } = input;
  const { token, secret } = makeApiKeyToken(id);
  const key = await caller.scope.transaction(async (db) => {
    const known = await lockApiKey(db, id);
    if (known === undefined) throw new AppError('not_found');
    requireMayLend(caller, known);
    const ends = new Date(now + overlapDays * dayMs);
    const previous = overlapDays === 0 ? null : { hash: known.secretHash, expiresAt: ends, lastUsedAt: known.lastUsedAt };
    await recordAudit(db, trail, { action: 'api_key.rotated', target: { kind: 'apiKey', id }, after: { overlapDays } });
    return updateApiKey(db, id, { secret: { hash: hashApiKeySecret(secret), previous } });
  });
  return { key, token };
}
