import { newId, type PersonId, type SignInMethodId } from '@parley/contract/ids';
import { type SocialProviderName, socialProviders } from '@parley/contract/social-providers';
import type { IdentityDb } from '@parley/platform/database/tenancy';
import { storedSubject } from '../sso/sso-identity.ts';
import type { SocialIdentity } from './social-provider.ts';

/** An account at a provider with which a person signs in. */
export interface ConnectedIdentity {
  readonly id: SignInMethodId;
  readonly provider: SocialProviderName;
  readonly label: string | null;
  readonly connectedAt: Date;
}

/** How sessions and sign-in methods name a provider. */
export function socialMethod(provider: SocialProviderName): `social:${SocialProviderName}` {
  return `social:${provider}`;
}

type Vouched = Pick<SocialIdentity, 'issuer' | 'subject' | 'label'>;

/** Whom an account is connected with. */
export async function findPersonOfSocial(db: IdentityDb, provider: SocialProviderName, vouched: Vouched): Promise<PersonId | undefined> {
  const row = await db
    .selectFrom('sign_in_methods')
    .select('person_id')
    .where('provider', '=', socialMethod(provider))
    .where('subject', '=', storedSubject(vouched))
    .executeTakeFirst();
  return row?.person_id;
}

/** Connects an account with a person. False when it is connected already, with them or with somebody else. */
export async function insertConnectedIdentity(
  db: IdentityDb,
  { provider, vouched, personId }: { provider: SocialProviderName; vouched: Vouched; personId: PersonId },
): Promise<boolean> {
  const row = await db
    .insertInto('sign_in_methods')
    .values({
      id: newId('signInMethod'),
      person_id: personId,
      provider: socialMethod(provider),
      subject: storedSubject(vouched),
      label: vouched.label?.slice(0, 254) ?? null,
    })
    .onConflict((conflict) => conflict.columns(['provider', 'subject']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** The accounts of a person, the first connected first. */
export async function selectConnectedIdentities(db: IdentityDb, personId: PersonId): Promise<ConnectedIdentity[]> {
  const rows = await db
    .selectFrom('sign_in_methods')
    .select(['id', 'provider', 'label', 'created_at'])
    .where('person_id', '=', personId)
    .where('provider', 'in', socialProviders.map(socialMethod))
    .orderBy('id')
    .limit(100)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    provider: row.provider.slice('social:'.length) as SocialProviderName,
    label: row.label,
    connectedAt: row.created_at,
  }));
}

/** Ends a connection. */
export async function deleteConnectedIdentity(db: IdentityDb, personId: PersonId, id: SignInMethodId): Promise<void> {
  await db.deleteFrom('sign_in_methods').where('id', '=', id).where('person_id', '=', personId).execute();
}
