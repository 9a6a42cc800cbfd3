import { AppError } from '@parley/contract/errors';
import { newId, type PersonId } from '@parley/contract/ids';
import type { Reply } from '@parley/platform/http/reply';
import type { RouteRequest } from '@parley/platform/http/route';
import { trailOf } from '../../audit/public.ts';
import { hashPassword } from '../hash-password.ts';
import type { Identity } from '../identity.ts';
import { takeLink } from '../one-time-links.store.ts';
import { requireGoodPassword } from '../password-rules.ts';
import { findPersonByEmail, insertPerson } from '../people.store.ts';
import { insertPassword } from '../sign-in-methods.store.ts';
import { startSession } from '../start-session.ts';
import { insertOperator } from './operators.store.ts';

export interface OperatorSetup {
  readonly token: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/**
 * Makes whoever holds the link an operator and signs them in. An address somebody signs in with already fails with `already_exists`
 * and leaves the link as it was; a link that is not good fails with `link_invalid`.
 */
export async function setUpOperator(
  identity: Identity,
  { token, name, email, password }: OperatorSetup,
  { request, reply }: { request: RouteRequest; reply: Reply },
): Promise<void> {
  requireGoodPassword(password, email);
  const passwordHash = await hashPassword(password, identity.passwordCost);
  const personId = await identity.database.asIdentity('set an operator up', async (db): Promise<PersonId> => {
    if ((await takeLink(db, 'operator-setup', token, new Date(identity.now()))) === undefined) throw new AppError('link_invalid');
    if ((await findPersonByEmail(db, email)) !== undefined) throw new AppError('already_exists');
    const person = await insertPerson(db, { id: newId('person'), name, email });
    await insertPassword(db, person.id, passwordHash);
    await insertOperator(db, person, trailOf({ kind: 'operator', id: person.id, label: name }, request));
    return person.id;
  });
  identity.log.warn({ personId }, 'an operator was set up');
  await startSession(identity, { personId, marks: { method: 'setup' }, request, reply });
}
