import { AppError } from '@parley/contract/errors';
import type { PersonId } from '@parley/contract/ids';
import type { IdentityDb } from '@parley/platform/database/tenancy';
import type { RouteRequest } from '@parley/platform/http/route';
import { hashPassword } from './hash-password.ts';
import type { Identity } from './identity.ts';
import { findLink, takeLink } from './one-time-links.store.ts';
import { requireGoodPassword } from './password-rules.ts';
import { findPerson } from './people.store.ts';
import type { Person } from './person.ts';
import { replacePassword } from './replace-password.ts';

/** Sets the password of whoever the link was sent to and signs them out everywhere. A password that is refused leaves the link good. */
export async function resetPassword(
  identity: Identity,
  { token, password, request }: { token: string; password: string; request: RouteRequest },
): Promise<void> {
  const now = new Date(identity.now());
  const open = await identity.database.asIdentity('look at a link', (db) => personOf(db, findLink(db, 'password-reset', token, now)));
  if (open === undefined) throw new AppError('link_invalid');
  requireGoodPassword(password, open.email);
  const hash = await hashPassword(password, identity.passwordCost);
  const person = await identity.database.asIdentity('reset a password', async (db) => {
    const found = await personOf(db, takeLink(db, 'password-reset', token, now));
    if (found !== undefined) await replacePassword(identity, db, { person: found, hash, dashboard: identity.dashboardUrl(request) });
    return found;
  });
  if (person === undefined) throw new AppError('link_invalid');
  identity.sessions.forget(person.id);
}

async function personOf(db: IdentityDb, looking: ReturnType<typeof findLink>): Promise<Person | undefined> {
  const link = await looking;
  return link && findPerson(db, link.subject as PersonId);
}
