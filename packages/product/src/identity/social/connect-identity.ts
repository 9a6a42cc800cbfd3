import { AppError } from '@parley/contract/errors';
import type { PersonId } from '@parley/contract/ids';
import { findPerson } from '../people.store.ts';
import { securityPage } from '../security-page.ts';
import { findPersonOfSocial, insertConnectedIdentity } from './connected-identities.store.ts';
import type { ProvenIdentity } from './proven-identity.ts';
import { describeIdentity } from './provider-names.ts';
import type { Social } from './social.ts';

/** Lets a person sign in with an account from now on, and tells them by mail. Throws `sso_identity_taken`. */
export async function connectIdentity({ identity }: Social, { vouched, flow, request }: ProvenIdentity, personId: PersonId): Promise<void> {
  const { provider } = flow;
  const link = securityPage(identity.dashboardUrl(request));
  await identity.database.asIdentity('connect an account', async (db) => {
    const person = await findPerson(db, personId);
    if (person === undefined) throw new AppError('unauthenticated');
    if (!(await insertConnectedIdentity(db, { provider, vouched, personId }))) {
      if ((await findPersonOfSocial(db, provider, vouched)) !== personId) throw new AppError('sso_identity_taken');
      return;
    }
    const { email: to, name, locale } = person;
    const described = describeIdentity(provider, vouched.label);
    await identity.mailer.send(db, { kind: 'identity-connected', to, name, locale, link, connected: described });
  });
}
