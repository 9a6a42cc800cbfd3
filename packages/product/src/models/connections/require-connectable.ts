import { AppError } from '@parley/contract/errors';
import type { ModelProviderKind } from '@parley/contract/models';
import { azureAddress } from '@parley/platform/models/azure-address';
import { baseAddress } from '@parley/platform/models/base-address';
import type { ModelConnectionDeps } from './model-connection-deps.ts';

/** Throws `invalid_request`, naming the field, unless a connection has what its provider needs and an address that may be reached. */
export function requireConnectable(
  { rules }: Pick<ModelConnectionDeps, 'rules'>,
  { provider, baseUrl, hasKey }: { provider: ModelProviderKind; baseUrl: string | null; hasKey: boolean },
): void {
  if (baseUrl === null && (provider === 'openai-compatible' || provider === 'azure-openai'))
    throw refused('baseUrl', 'is needed for this provider');
  if (!hasKey && provider !== 'openai-compatible') throw refused('apiKey', 'is needed for this provider');
  if (baseUrl === null) return;
  try {
    if (provider === 'azure-openai') azureAddress(baseUrl);
    else baseAddress(baseUrl);
  } catch (error) {
    throw refused('baseUrl', error instanceof AppError ? String(error.details?.['reason'] ?? 'is not an address') : 'is not an address');
  }
  // What can be refused without looking the name up; the rest is checked whenever a connection is made.
  try {
    rules.checkUrl(new URL(baseUrl));
  } catch {
    throw refused('baseUrl', 'may not be reached: ask the operator to allow it');
  }
}

/** What is wrong with one field of the body. */
export function refused(path: string, message: string): AppError {
  return new AppError('invalid_request', { details: { issues: [{ in: 'body', path, message }] } });
}
