import { AppError } from '@parley/contract/errors';
import type { StartSsoBody } from '@parley/contract/sso';
import type { Reply } from '@parley/platform/http/reply';
import type { RouteRequest } from '@parley/platform/http/route';
import { requireFreshSecondFactor, requireFreshSignIn } from '../require-fresh.ts';
import { resolveSession } from '../resolve-session.ts';
import { beginOidc } from './begin-oidc.ts';
import { beginSaml } from './begin-saml.ts';
import { isSsoMethod } from './require-sso-rules.ts';
import { returnPath } from './return-path.ts';
import type { Sso } from './sso.ts';
import { ssoAddresses, ssoBase } from './sso-addresses.ts';
import { isForDomain } from './sso-connection.ts';
import { type FoundConnection, selectConnectionsOfDomain } from './sso-connections.store.ts';
import { keepFlow, type SsoFlow } from './sso-flow.ts';
import { domainOf } from './sso-identity.ts';

/**
 * Says where somebody with this address signs in, and leaves the flow with their browser. Only the domain decides; whether anybody has
 * the address is not looked at, so the answer does not tell. Undefined when the domain is nobody's.
 */
export async function startSso(
  deps: Sso,
  { email, returnTo, purpose, request, reply }: StartSsoBody & { request: RouteRequest; reply: Reply },
): Promise<URL | undefined> {
  const linking = purpose === 'link' ? await whoLinks(deps, request) : null;
  const found = await chooseConnection(deps, domainOf(email));
  if (found === undefined) return undefined;
  const { tenantId, connection } = found;
  const addresses = ssoAddresses(ssoBase(deps.publicUrl, request), connection.id);
  const now = deps.now();
  const flow = { connectionId: connection.id, startedAt: now, returnTo: returnPath(returnTo), linking };
  if (connection.kind === 'oidc') {
    const { redirectTo, expected } = await beginOidc(deps.oidcClients, { tenantId, connection, addresses, email });
    keepFlow(reply, deps.secretBox, { ...flow, oidc: expected, saml: null });
    return redirectTo;
  }
  const { redirectTo, expected } = await beginSaml({ connection, addresses, now });
  keepFlow(reply, deps.secretBox, { ...flow, oidc: null, saml: expected });
  return redirectTo;
}

/** Somebody who signed in a short while ago by a proof of their own, as what is connected lets in for good: the word of one tenant's provider must not connect another's. */
async function whoLinks({ identity }: Sso, request: RouteRequest): Promise<NonNullable<SsoFlow['linking']>> {
  const caller = await resolveSession(identity, request);
  if (caller?.session.kind !== 'session') throw new AppError('unauthenticated');
  if (isSsoMethod(caller.method)) throw new AppError('sso_session_elsewhere');
  await requireFreshSignIn(identity, caller);
  await requireFreshSecondFactor(identity, caller);
  return { personId: caller.personId, sessionId: caller.session.id };
}

/** The connection that names the domain, else the oldest that takes all domains of its tenant. */
async function chooseConnection({ identity: { database } }: Sso, domain: string): Promise<FoundConnection | undefined> {
  const candidates = await database.asIdentity('find whose domain an address is of', (db) => selectConnectionsOfDomain(db, domain));
  const fitting = candidates.filter(({ connection }) => isForDomain(connection, domain));
  return fitting.find(({ connection }) => connection.domains.includes(domain)) ?? fitting[0];
}
