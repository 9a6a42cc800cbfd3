import { AppError } from '@parley/contract/errors';
import type { SignInMethodId } from '@parley/contract/ids';
import type { PersonCaller } from '@parley/platform/http/caller';
import type { RouteRequest } from '@parley/platform/http/route';
import { findPerson } from '../people.store.ts';
import { requireFreshSecondFactor, requireFreshSignIn } from '../require-fresh.ts';
import { securityPage } from '../security-page.ts';
import { countWaysIn } from '../ways-in.store.ts';
import { deleteConnectedIdentity, selectConnectedIdentities } from './connected-identities.store.ts';
import { describeIdentity } from './provider-names.ts';
import type { Social } from './social.ts';

/**
 * Ends the connection with an account, which then signs nobody in. Throws `not_found`, and `last_sign_in_method` when the person
 * could not sign in afterwards.
 */
export async function disconnectIdentity(
  { identity }: Social,
  caller: PersonCaller,
  { id, request }: { id: SignInMethodId; request: RouteRequest },
): Promise<void> {
  await requireFreshSignIn(identity, caller);
  await requireFreshSecondFactor(identity, caller);
  const link = securityPage(identity.dashboardUrl(request));
  await identity.database.asIdentity('disconnect an account', async (db) => {
    const ways = await countWaysIn(db, caller.personId, { offered: identity.offeredMethods, without: id });
    const vouched = (await selectConnectedIdentities(db, caller.personId)).find((each) => each.id === id);
    const person = await findPerson(db, caller.personId);
    if (vouched === undefined || person === undefined) throw new AppError('not_found');
    if (ways === 0) throw new AppError('last_sign_in_method');
    await deleteConnectedIdentity(db, person.id, id);
    const { email: to, name, locale } = person;
    const described = describeIdentity(vouched.provider, vouched.label);
    await identity.mailer.send(db, { kind: 'identity-disconnected', to, name, locale, link, connected: described });
  });
}
