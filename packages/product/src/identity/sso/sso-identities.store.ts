import { newId, type PersonId, type SsoConnectionId } from '@parley/contract/ids';
import type { IdentityDb } from '@parley/platform/database/tenancy';
import { sql } from 'kysely';
import { ssoMethod } from './require-sso-rules.ts';
import { type SsoIdentity, storedSubject } from './sso-identity.ts';

type IdentityKey = Pick<SsoIdentity, 'issuer' | 'subject'>;

/** Whom an identity is connected with. */
export async function findPersonOfIdentity(
  db: IdentityDb,
  connectionId: SsoConnectionId,
  identity: IdentityKey,
): Promise<PersonId | undefined> {
  const row = await db
    .selectFrom('sign_in_methods')
    .select('person_id')
    .where('provider', '=', ssoMethod(connectionId))
    .where('subject', '=', storedSubject(identity))
    .executeTakeFirst();
  return row?.person_id;
}

/** Through which connections a person has come, as their sign-in methods name them. */
export async function selectSsoMethodsOf(db: IdentityDb, personId: PersonId): Promise<string[]> {
  const rows = await db.selectFrom('sign_in_methods').select('provider').where('person_id', '=', personId).execute();
  return rows.map(({ provider }) => provider);
}

/**
 * Connects an identity with a person, in place of another the person had through the same connection. False when it was connected
 * with somebody else meanwhile.
 */
export async function connectIdentity(
  db: IdentityDb,
  input: { connectionId: SsoConnectionId; identity: IdentityKey; personId: PersonId },
): Promise<boolean> {
  const provider = ssoMethod(input.connectionId);
  const subject = storedSubject(input.identity);
  await db
    .deleteFrom('sign_in_methods')
    .where('person_id', '=', input.personId)
    .where('provider', '=', provider)
    .where('subject', '<>', subject)
    .execute();
  await db
    .insertInto('sign_in_methods')
    .values({ id: newId('signInMethod'), person_id: input.personId, provider, subject })
    .onConflict((conflict) => conflict.columns(['provider', 'subject']).doNothing())
    .execute();
  return (await findPersonOfIdentity(db, input.connectionId, input.identity)) === input.personId;
}

/**
 * Whether a person can sign in without a new identity of this connection: by a password, a passkey, a social account, or an identity
 * of a connection that is still there. One of this connection under an issuer it has no longer leads nowhere.
 */
export async function hasWayToSignIn(
  db: IdentityDb,
  personId: PersonId,
  through: { connectionId: SsoConnectionId; issuer: string },
): Promise<boolean> {
  const passkey = await db.selectFrom('passkeys').select('id').where('person_id', '=', personId).limit(1).executeTakeFirst();
  if (passkey !== undefined) return true;
  const method = await db
    .selectFrom('sign_in_methods')
    .leftJoin('sso_connections', (join) => join.on(sql`'sso:' || sso_connections.id::text`, '=', sql.ref('sign_in_methods.provider')))
    .select('sign_in_methods.id')
    .where('sign_in_methods.person_id', '=', personId)
    .where((where) => where.or([where('sign_in_methods.provider', 'not like', 'sso:%'), where('sso_connections.id', 'is not', null)]))
    .where((where) =>
      where.or([
        where('sign_in_methods.provider', '<>', ssoMethod(through.connectionId)),
        where(sql<boolean>`starts_with(sign_in_methods.subject, ${`${through.issuer} `})`, '=', true),
      ]),
    )
    .limit(1)
    .executeTakeFirst();
  return method !== undefined;
}
