import { AppError } from '@parley/contract/errors';
import { newId, type PersonId } from '@parley/contract/ids';
import type { Database, IdentityDb } from '@parley/platform/database/tenancy';
import type { RouteRequest } from '@parley/platform/http/route';
import { type ConcernedPerson, decideSsoSignIn, type SignInFacts } from './decide-sso-sign-in.ts';
import type { Sso } from './sso.ts';
import { isForDomain } from './sso-connection.ts';
import type { FoundConnection } from './sso-connections.store.ts';
import { isVerifiedDomainOf } from './sso-domains.store.ts';
import type { SsoFlow } from './sso-flow.ts';
import { connectIdentity, findPersonOfIdentity, hasWayToSignIn } from './sso-identities.store.ts';
import { domainOf, type SsoIdentity } from './sso-identity.ts';
import { findOpenInvitationTo, findPersonIdByEmail, insertVouchedPerson, isLiveSession, isMemberOf } from './sso-people.store.ts';

interface ProvenIdentity {
  readonly found: FoundConnection;
  readonly identity: SsoIdentity;
  readonly linking: SsoFlow['linking'];
  readonly request: RouteRequest;
}

/**
 * Finds or makes the person a proven identity stands for, and makes them a member where the tenant wants that. Each step is one short
 * transaction and may be done again: whoever is interrupted in between gets further by signing in again. Throws why not.
 */
export async function enterThroughSso({ identity: { database, now }, admit }: Sso, proven: ProvenIdentity): Promise<PersonId> {
  const { found, identity, request } = proven;
  const decision = decideSsoSignIn(
    await database.asIdentity('find whom an identity stands for', (db) => gatherFacts(db, proven, new Date(now()))),
  );
  if (decision.outcome === 'refuse') throw new AppError(decision.code);
  const personId = decision.personId ?? (await createPerson(database, identity));
  if (decision.admission !== undefined)
    await admit(database.forTenant(found.tenantId), {
      personId,
      name: nameOf(identity),
      admission: decision.admission,
      request,
    });
  if (decision.connect) await connect(database, proven, personId);
  return personId;
}

async function gatherFacts(db: IdentityDb, { found, identity, linking }: ProvenIdentity, now: Date): Promise<SignInFacts> {
  const { tenantId, connection } = found;
  const concerned = async (personId: PersonId | undefined): Promise<ConcernedPerson | undefined> =>
    personId && { personId, isMember: await isMemberOf(db, tenantId, personId) };
  if (linking !== null && !(await isLiveSession(db, linking, now))) throw new AppError('sso_expired');
  const { email } = identity;
  const emailCovered =
    email !== undefined && isForDomain(connection, domainOf(email)) && (await isVerifiedDomainOf(db, tenantId, domainOf(email)));
  const sameEmail = email === undefined ? undefined : await concerned(await findPersonIdByEmail(db, email));
  const through = { connectionId: connection.id, issuer: identity.issuer };
  return {
    known: await concerned(await findPersonOfIdentity(db, connection.id, identity)),
    linking: await concerned(linking?.personId),
    sameEmail: sameEmail && { ...sameEmail, hasOtherWay: await hasWayToSignIn(db, sameEmail.personId, through) },
    emailCovered,
    invitationId: email === undefined ? undefined : await findOpenInvitationTo(db, tenantId, email, now),
    defaultRole: connection.defaultRole,
  };
}

async function createPerson(database: Database, identity: SsoIdentity): Promise<PersonId> {
  const { email } = identity;
  // The decision lets nobody come into being without an address of the tenant's own domain.
  if (email === undefined) throw new AppError('sso_email_not_covered');
  const person = { id: newId('person'), email, name: nameOf(identity) };
  const made = await database.asIdentity('create a person whom an identity provider vouches for', (db) => insertVouchedPerson(db, person));
  // Somebody took the address at this very moment: signing in again decides anew.
  if (!made) throw new AppError('conflict');
  return person.id;
}

async function connect(database: Database, { found, identity }: ProvenIdentity, personId: PersonId): Promise<void> {
  const connected = await database.asIdentity('connect an identity with a person', (db) =>
    connectIdentity(db, { connectionId: found.connection.id, identity, personId }),
  );
  if (!connected) throw new AppError('sso_identity_taken');
}

function nameOf({ name, email = '', subject }: SsoIdentity): string {
  return name ?? (email.slice(0, email.lastIndexOf('@')) || subject.slice(0, 120));
}
