import { AppError } from '@parley/contract/errors';
import type { PasskeyId } from '@parley/contract/ids';
import type { PersonCaller } from '@parley/platform/http/caller';
import type { RouteRequest } from '@parley/platform/http/route';
import { personOf } from './change-two-factor.ts';
import type { Identity } from './identity.ts';
import { deletePasskey } from './passkeys.store.ts';
import { requireFreshSecondFactor } from './require-fresh.ts';
import { securityPage } from './security-page.ts';
import { countWaysIn } from './ways-in.store.ts';

/**
 * Forgets a passkey of a person, which then signs nobody in. Throws `not_found`, and `last_sign_in_method` when the person could not
 * sign in afterwards.
 */
export async function removePasskey(
  identity: Identity,
  caller: PersonCaller,
  { id, request }: { id: PasskeyId; request: RouteRequest },
): Promise<void> {
  await requireFreshSecondFactor(identity, caller);
  const person = await personOf(identity, caller);
  const link = securityPage(identity.dashboardUrl(request));
  await identity.database.asIdentity('remove a passkey', async (db) => {
    const ways = await countWaysIn(db, person.id, { offered: identity.offeredMethods, without: id });
    if (!(await deletePasskey(db, person.id, id))) throw new AppError('not_found');
    if (ways === 0) throw new AppError('last_sign_in_method');
    await identity.mailer.send(db, { kind: 'passkey-removed', to: person.email, name: person.name, locale: person.locale, link });
  });
}
