import { AppError } from '@parley/contract/errors';
import { newId } from '@parley/contract/ids';
import type { Reply } from '@parley/platform/http/reply';
import type { RouteRequest } from '@parley/platform/http/route';
import type { Identity } from './identity.ts';
import { deleteLinks, takeLink } from './one-time-links.store.ts';
import { findPersonByEmail, insertPerson } from './people.store.ts';
import type { Person } from './person.ts';
import { insertPassword } from './sign-in-methods.store.ts';
import { signUpContent } from './sign-up.ts';
import { startSession } from './start-session.ts';

/** Makes the person whose link this is, and signs them in. `payload` is what was given when they signed up. Throws `link_invalid`. */
export async function verifyEmail(
  identity: Identity,
  { token, request, reply }: { token: string; request: RouteRequest; reply: Reply },
): Promise<{ person: Person; payload: unknown }> {
  const verified = await identity.database.asIdentity('confirm an e-mail address', async (db) => {
    const link = await takeLink(db, 'sign-up', token, new Date(identity.now()));
    if (link === undefined || (await findPersonByEmail(db, link.subject)) !== undefined) return undefined;
    const { name, passwordHash, locale, payload } = signUpContent.parse(link.content);
    const person = await insertPerson(db, { id: newId('person'), name, email: link.subject, locale });
    await insertPassword(db, person.id, passwordHash);
    // Whoever else signed up with this address, with a password of their own, was not who opened the mail.
    await deleteLinks(db, 'sign-up', link.subject);
    return { person, payload };
  });
  if (verified === undefined) throw new AppError('link_invalid');
  await startSession(identity, { personId: verified.person.id, marks: { method: 'password' }, request, reply });
  return verified;
}
