import type { EmbeddingSettingsBody } from '@parley/contract/embeddings';
import { AppError } from '@parley/contract/errors';
import type { TenantId } from '@parley/contract/ids';
import { baseAddress } from '@parley/platform/models/base-address';
import type { SecretBox } from '@parley/platform/secrets/secret-box';
import type { EmbeddingConnection } from './embedding-index.ts';
import type { EmbeddingSettings } from './embedding-settings.store.ts';
import { embeddingKeyPlace } from './open-embedding-provider.ts';

/**
 * The settings after a change. A key that is left out stays, unless the provider or the address changes: a key must not be sent to another
 * place than it was given for.
 */
export function changedSettings(
  { secretBox, tenantId }: { secretBox: SecretBox; tenantId: TenantId },
  stored: EmbeddingSettings,
  body: EmbeddingSettingsBody,
): EmbeddingSettings {
  if (body.provider === 'none') return { ...stored, provider: 'none' };
  const address = body.provider === 'openai' ? null : addressOf(body.address === undefined ? stored.address : body.address);
  const elsewhere = address !== stored.address || (stored.provider !== 'none' && body.provider !== stored.provider);
  const kept = body.key === undefined && !elsewhere ? stored.secret : null;
  const settings: EmbeddingSettings = {
    provider: body.provider,
    model: body.model ?? stored.model,
    dimension: body.dimension === undefined ? stored.dimension : body.dimension,
    address,
    requestsPerMinute: body.requestsPerMinute === undefined ? stored.requestsPerMinute : body.requestsPerMinute,
    secret: body.key ? secretBox.seal(embeddingKeyPlace(tenantId, 'embedding_settings'), body.key) : kept,
  };
  const missing = [
    ...(settings.model === null ? [issue('model', 'say which model')] : []),
    ...(body.provider === 'openai-compatible' && address === null ? [issue('address', 'a compatible server needs its address')] : []),
    ...(body.provider === 'openai' && settings.secret === null ? [issue('key', 'OpenAI needs a key')] : []),
  ];
  if (missing.length > 0) throw new AppError('invalid_request', { details: { issues: missing } });
  return settings;
}

/** What an index would be built with, its key sealed for indexes; undefined while search by vectors is off. */
export function connectionOf(
  { secretBox, tenantId }: { secretBox: SecretBox; tenantId: TenantId },
  { provider, model, secret, ...rest }: EmbeddingSettings,
): EmbeddingConnection | undefined {
  if (provider === 'none' || model === null) return undefined;
  const key = secret === null ? null : secretBox.open(embeddingKeyPlace(tenantId, 'embedding_settings'), secret);
  return { ...rest, provider, model, secret: key === null ? null : secretBox.seal(embeddingKeyPlace(tenantId, 'embedding_indexes'), key) };
}

function addressOf(address: string | null): string | null {
  if (address === null) return null;
  const { origin, path } = baseAddress(address);
  return `${origin}${path === '' ? '/v1' : path.replace(/\/embeddings$/, '')}`;
}

/** As of a text that is empty. */
function issue(path: string, message: string) {
  return { in: 'body', path, message, rule: 'too_small', limit: 1 };
}
