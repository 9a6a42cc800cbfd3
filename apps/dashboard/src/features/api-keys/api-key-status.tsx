import { Status } from '../../ui/status.tsx';
import { useText } from '../../ui/use-text.ts';
import type { ApiKey } from './use-api-keys.ts';

const soonMs = 14 * 24 * 60 * 60_000;

/** Whether a key is good, ends soon, has ended, or is being replaced. */
export function ApiKeyStatus({ apiKey: { expiresAt, previous } }: { apiKey: ApiKey }) {
  const say = useText();
  const left = expiresAt === null ? Number.POSITIVE_INFINITY : Date.parse(expiresAt) - Date.now();
  if (left <= 0) return <Status tone="bad">{say('apiKeys.expired')}</Status>;
  if (previous !== null) return <Status tone="waiting">{say('apiKeys.overlapping')}</Status>;
  if (left < soonMs) return <Status tone="waiting">{say('apiKeys.expiresSoon')}</Status>;
  return <Status tone="good">{say('apiKeys.good')}</Status>;
}
