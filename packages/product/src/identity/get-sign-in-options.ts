import type { SocialProviderName } from '@parley/contract/social-providers';
import type { Identity } from './identity.ts';
import { readSelfService } from './self-service.store.ts';

/** What the wiring knows and the page of signing in shows. */
export interface SignInFacts {
  /** `outbox`: mails are kept for the operator to read, because there is no mail server. */
  readonly mailDelivery: 'smtp' | 'outbox';
  /** Whether a demo is open to everybody who reaches the installation. */
  readonly demo: boolean;
  /** Whose accounts people may sign in with. */
  readonly social: readonly SocialProviderName[];
}

/** Says how one can sign in here, and whether anybody may sign up. */
export async function getSignInOptions(
  identity: Identity,
  facts: SignInFacts,
): Promise<Omit<SignInFacts, 'social'> & { social: SocialProviderName[]; selfService: boolean }> {
  return { ...facts, social: [...facts.social], selfService: await identity.database.asIdentity('say who may sign up', readSelfService) };
}
