import { AppError } from '@parley/contract/errors';
import { newId, type PersonId } from '@parley/contract/ids';
import type { IdentityDb } from '@parley/platform/database/tenancy';
import { deleteLinks } from '../one-time-links.store.ts';
import { findPersonByEmail, insertPerson } from '../people.store.ts';
import type { Person } from '../person.ts';
import { isLiveSession } from '../sso/sso-people.store.ts';
import { startSession } from '../start-session.ts';
import { connectIdentity } from './connect-identity.ts';
import { findPersonOfSocial, insertConnectedIdentity, socialMethod } from './connected-identities.store.ts';
import { decideSocialSignIn, type SocialFacts } from './decide-social-sign-in.ts';
import type { ProvenIdentity } from './proven-identity.ts';
import { signInKnownPerson } from './sign-in-known-person.ts';
import type { Social } from './social.ts';
import type { SocialIdentity } from './social-provider.ts';

/** Finds or makes the person a proven account stands for, and signs them in or connects it. Gives the path to go to; throws why not. */
export async function enterThroughSocial(deps: Social, proven: ProvenIdentity): Promise<string> {
  const { database, now } = deps.identity;
  const decision = decideSocialSignIn(
    await database.asIdentity('find whom an account stands for', (db) => gatherFacts(db, proven, new Date(now()))),
  );
  switch (decision.outcome) {
    case 'refuse':
      throw new AppError(decision.code);
    case 'connect':
      await connectIdentity(deps, proven, decision.personId);
      return proven.flow.returnTo;
    case 'enter':
      return signInKnownPerson(deps, proven, decision.personId);
    case 'sign_up':
      return signUpWithIdentity(deps, proven, decision.email);
  }
}

async function gatherFacts(db: IdentityDb, { vouched, flow }: ProvenIdentity, now: Date): Promise<SocialFacts> {
  const { linking, provider } = flow;
  if (linking !== null && !(await isLiveSession(db, linking, now))) throw new AppError('sso_expired');
  const { email } = vouched;
  return {
    known: await findPersonOfSocial(db, provider, vouched),
    linking: linking?.personId,
    email,
    emailTaken: email !== undefined && (await findPersonByEmail(db, email)) !== undefined,
  };
}

/** Makes the person, who needs no link in a mail, and gives them what they signed up for, as the link would. */
async function signUpWithIdentity(deps: Social, proven: ProvenIdentity, email: string): Promise<string> {
  const { vouched, flow, request, reply } = proven;
  await deps.onboarding.requireMay({ email, invitation: flow.purpose.invitation });
  const person = await createPerson(deps, proven, { id: newId('person'), email, locale: flow.locale, name: nameOf(vouched, email) });
  await startSession(deps.identity, { personId: person.id, marks: { method: socialMethod(flow.provider) }, request, reply });
  const { ownTenantSlug, joined } = await deps.onboarding.begin({ person, purpose: flow.purpose, request });
  if (ownTenantSlug !== undefined) return `/app/t/${ownTenantSlug}/start`;
  return joined ? '/app/' : flow.returnTo;
}

function createPerson(
  { identity: { database } }: Social,
  { vouched, flow: { provider } }: ProvenIdentity,
  person: { id: PersonId; email: string; locale: string | null; name: string },
): Promise<Person> {
  return database.asIdentity('sign up with an account', async (db) => {
    const created = await insertPerson(db, person);
    // Another browser signed up with the same account at this very moment: signing in again finds the person.
    if (!(await insertConnectedIdentity(db, { provider, vouched, personId: created.id }))) throw new AppError('conflict');
    await deleteLinks(db, 'sign-up', person.email);
    return created;
  });
}

function nameOf({ name }: SocialIdentity, email: string): string {
  return name ?? email.slice(0, email.lastIndexOf('@')).slice(0, 120);
}
