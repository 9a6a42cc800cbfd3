import { AppError } from '@parley/contract/errors';
import type { GuardedFetch } from '@parley/platform/fetch/guarded-fetch';
import { readSamlMetadata, type SamlMetadata } from './read-saml-metadata.ts';

const maxBytes = 500_000;

/** Reads a provider's metadata from the address where it publishes it. Throws what the guarded fetch throws, and what reading does. */
export async function fetchSamlMetadata(fetch: GuardedFetch, url: string): Promise<SamlMetadata> {
  const response = await fetch(url, { maxBytes, headers: { accept: 'application/samlmetadata+xml, application/xml, text/xml' } });
  if (!response.ok) throw new AppError('fetch_failed', { details: { reason: 'status', status: response.status } });
  return readSamlMetadata(await response.text());
}
