import type { FormAction } from '@parley/contract/actions';
import { AppError } from '@parley/contract/errors';
import { isWebhookSecret, webhookSecretName } from './sign-webhook.ts';

/** Throws `invalid_request` for a form whose leads could not be posted and signed. */
export function requireSoundForm({ webhookUrl }: FormAction, secrets: Readonly<Record<string, string>>): void {
  const secret = secrets[webhookSecretName];
  if (webhookUrl !== null && URL.parse(webhookUrl) === null) throw refused('webhookUrl', 'is no address');
  if (webhookUrl !== null && secret === undefined) throw refused(`secrets.${webhookSecretName}`, 'signs what is posted, and is not stored');
  if (secret !== undefined && !isWebhookSecret(secret))
    throw refused(`secrets.${webhookSecretName}`, 'must be whsec_ and 24 to 64 bytes in base64');
}

function refused(field: string, reason: string): AppError {
  return new AppError('invalid_request', { details: { field, reason } });
}
