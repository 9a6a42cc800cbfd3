import { AppError } from '@parley/contract/errors';
import type { TenantId } from '@parley/contract/ids';
import type { StartSsoBody } from '@parley/contract/sso';
import type { Reply } from '@parley/platform/http/reply';
import type { RouteRequest } from '@parley/platform/http/route';
import { requireFreshSecondFactor, requireFreshSignIn } from '../require-fresh.ts';
import { resolveSession } from '../resolve-session.ts';
import { beginOidc } from './begin-oidc.ts';
import { beginSaml } from './begin-saml.ts';
import { isSsoMethod, ssoMethod } from './require-sso-rules.ts';
import { returnPath } from './return-path.ts';
import type { Sso } from './sso.ts';
import { ssoAddresses, ssoBase } from './sso-addresses.ts';
import { isForDomain } from './sso-connection.ts';
import { type FoundConnection, selectConnectionsOfDomain, selectConnectionsOfTenant } from './sso-connections.store.ts';
import { keepFlow, type SsoFlow } from './sso-flow.ts';
import { selectSsoMethodsOf } from './sso-identities.store.ts';
import { domainOf } from './sso-identity.ts';
import { isMemberOf } from './sso-people.store.ts';

/**
 * Says where somebody with this address signs in, and leaves the flow with their browser. Only the domain decides; whether anybody has
 * the address is not looked at, so the answer does not tell. A member who is signed in may name the tenant instead, and
 * is connected with the provider on the way if they were not. Undefined when the
 * domain is nobody's, and when the tenant has no single sign-on or is not theirs.
 */
export async function startSso(
  deps: Sso,
  { email, openTenantId: wanted, returnTo, purpose, request, reply }: StartSsoBody & { request: RouteRequest; reply: Reply },
): Promise<URL | undefined> {
  const onPurpose = purpose === 'link' ? await whoLinks(deps, request) : null;
  const domain = domainOf(email);
  const found = await (wanted === undefined ? connectionOfDomain(deps, domain) : connectionOfTenant(deps, wanted, { domain, request }));
  if (found === undefined) return undefined;
  const { tenantId, connection } = found;
  const linking = onPurpose ?? (found.isNew === true ? await whoLinks(deps, request) : null);
  const addresses = ssoAddresses(ssoBase(deps.publicUrl, request), connection.id);
  const now = deps.now();
  const flow = { connectionId: connection.id, startedAt: now, returnTo: returnPath(returnTo), linking, enters: purpose === 'sign_in' };
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
async function connectionOfDomain({ identity: { database } }: Sso, domain: string): Promise<ChosenConnection | undefined> {
  const candidates = await database.asIdentity('find whose domain an address is of', (db) => selectConnectionsOfDomain(db, domain));
  const fitting = candidates.filter(({ connection }) => isForDomain(connection, domain));
  return fitting.find(({ connection }) => connection.domains.includes(domain)) ?? fitting[0];
}

/** A connection, and whether the person is yet to be connected through it: on purpose, as they are signed in. */
type ChosenConnection = FoundConnection & { readonly isNew?: boolean };

/** Of a member: the connection they came through before, else one for their domain, else the tenant's oldest. */
async function connectionOfTenant(
  { identity }: Sso,
  tenantId: TenantId,
  { domain, request }: { domain: string; request: RouteRequest },
): Promise<ChosenConnection | undefined> {
  const caller = await resolveSession(identity, request);
  if (caller === undefined) throw new AppError('unauthenticated');
  return identity.database.asIdentity('find the connection of a member', async (db) => {
    if (!(await isMemberOf(db, tenantId, caller.personId))) return undefined;
    const offered = await selectConnectionsOfTenant(db, tenantId);
    const known = new Set(await selectSsoMethodsOf(db, caller.personId));
    const isKnown = ({ connection }: FoundConnection): boolean => known.has(ssoMethod(connection.id));
    const chosen = offered.find(isKnown) ?? offered.find(({ connection }) => isForDomain(connection, domain)) ?? offered[0];
    return chosen && { ...chosen, isNew: !isKnown(chosen) };
  });
}
