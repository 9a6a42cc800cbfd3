import { concernsBots, isReading, permissions } from '@parley/contract/permissions';
import { keyCredential, visitorCredential } from '../credentials.ts';
import { actorOf, type CredentialHeaders, type SecurityTenant, type SecurityWorld } from '../security-world.ts';
import type { CallerKind } from './caller-kinds.ts';

/**
 * The headers with which a caller of this kind comes to acme, or to the suspended tenant. `new` for requests that may end what the
 * credential rests on, such as signing out everywhere.
 */
export async function credentialOfKind<Tenant extends SecurityTenant>(
  world: SecurityWorld<Tenant>,
  kind: CallerKind,
  age: 'any' | 'new',
): Promise<CredentialHeaders> {
  const { acme } = world;
  const named = { 'parley-tenant': actorOf(acme).id('tenant') };
  switch (kind) {
    case 'anonymous':
      return {};
    case 'visitor':
      return visitorCredential(actorOf(acme));
    case 'person':
      return { ...(await acme.personCredential()), ...named, 'sec-fetch-site': 'same-origin' };
    case 'owner, suspended':
      return world.suspended.memberCredential('owner', age);
    case 'key':
      return keyCredential(actorOf(acme), permissions);
    case 'reading key':
      return keyCredential(actorOf(acme), permissions.filter(isReading));
    case 'bot key':
      return { authorization: `Bearer ${await acme.restrictedKey(permissions.filter(concernsBots), 'own')}` };
    case 'operator':
      return age === 'new' ? { ...(await world.operatorCredential('new')), ...named } : world.supportCredential(acme, 'none');
    case 'operator, may read':
    case 'operator, may write':
      if (age === 'new') return { ...(await world.operatorCredential('new')), ...named };
      return world.supportCredential(acme, kind === 'operator, may read' ? 'read' : 'write');
    case 'monitoring':
      return { authorization: `Bearer ${world.operationsToken}` };
    default:
      return acme.memberCredential(kind, age);
  }
}
