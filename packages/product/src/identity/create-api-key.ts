import { type ApiKeyId, newId } from '@parley/contract/ids';
import type { Permission } from '@parley/contract/permissions';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { hashApiKeySecret, makeApiKeyToken } from './api-key-token.ts';
import { insertApiKey } from './api-keys.store.ts';

/** Creates a key that acts for the tenant. Its text is returned here and never again: only a hash is kept. */
export async function createApiKey(
  scope: TenantScope,
  input: { name: string; permissions: readonly Permission[] },
): Promise<{ id: ApiKeyId; token: string }> {
  const id = newId('apiKey');
  const { token, secret } = makeApiKeyToken(id);
  await scope.transaction((db) =>
    insertApiKey(db, { id, name: input.name, secretHash: hashApiKeySecret(secret), permissions: input.permissions }),
  );
  return { id, token };
}
