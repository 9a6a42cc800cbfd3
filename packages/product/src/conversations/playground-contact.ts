import type { ContactId } from '@parley/contract/ids';
import type { TenantCaller } from '@parley/platform/http/caller';
import { contactNamed } from '../contacts/public.ts';

/** The contact in whose name a member or a key tries bots: no visitor, and the same each time. */
export async function playgroundContact({ scope, actor }: Pick<TenantCaller, 'scope' | 'actor'>): Promise<ContactId> {
  const name = actor.kind === 'api_key' ? `key:${actor.apiKeyId}` : `person:${actor.personId}`;
  return scope.transaction((db) => contactNamed(db, 'playground', name, 'playground'));
}
