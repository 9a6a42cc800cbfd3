import type { TenantCaller } from '@parley/platform/http/caller';

/** Whose contacts a program asks for: those of its key, or of the person it acts for. */
export function ownerOf({ actor }: TenantCaller): string {
  return actor.kind === 'api_key' ? `key:${actor.apiKeyId}` : `person:${actor.personId}`;
}
