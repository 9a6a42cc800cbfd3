import type { PasskeyId, PersonId, SignInMethodId } from '@parley/contract/ids';
import type { IdentityDb } from '@parley/platform/database/tenancy';
import { sql } from 'kysely';

/**
 * In how many ways a person could sign in if one were gone: by password, passkey, an account at a provider that is offered, or
 * through a connection that is switched on. Until the transaction ends nobody else counts for the same person: of two who take
 * away the last two ways, the second sees that one is left.
 */
export async function countWaysIn(
  db: IdentityDb,
  personId: PersonId,
  { offered, without }: { offered: readonly string[]; without: SignInMethodId | PasskeyId },
): Promise<number> {
  await db.selectFrom('people').select('id').where('id', '=', personId).forUpdate().execute();
  const passkeys = await db
    .selectFrom('passkeys')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('person_id', '=', personId)
    .where(sql<string>`id`, '<>', without)
    .executeTakeFirstOrThrow();
  const methods = await db
    .selectFrom('sign_in_methods')
    .leftJoin('sso_connections', (join) => join.on(sql`'sso:' || sso_connections.id::text`, '=', sql.ref('sign_in_methods.provider')))
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('sign_in_methods.person_id', '=', personId)
    .where(sql<string>`sign_in_methods.id`, '<>', without)
    .where((where) =>
      where.or([where('sign_in_methods.provider', 'in', ['credential', ...offered]), where('sso_connections.enabled', '=', true)]),
    )
    .executeTakeFirstOrThrow();
  return Number(passkeys.count) + Number(methods.count);
}
