import { AppError } from '@parley/contract/errors';
import type { PersonId } from '@parley/contract/ids';
import { verifyPassword } from '../hash-password.ts';
import type { Identity } from '../identity.ts';
import { findPersonByEmail } from '../people.store.ts';
import { refuseUnknown } from '../sign-in.ts';
import { findPasswordHash } from '../sign-in-methods.store.ts';

/**
 * Proves who somebody is by password, for a client that keeps no cookies. Who is not known, or has no password, costs as much as who
 * does: one hash.
 */
export async function provePassword(
  identity: Identity,
  { email, password }: { email: string; password: string },
): Promise<{ personId: PersonId; secondFactorAt: Date | undefined }> {
  const known = await identity.database.asIdentity('prove a password', async (db) => {
    const person = await findPersonByEmail(db, email);
    const hash = person && (await findPasswordHash(db, person.id));
    return hash === undefined ? undefined : { person, hash };
  });
  if (known?.person === undefined) return refuseUnknown(identity, email, password);
  if (!(await verifyPassword(password, known.hash))) throw new AppError('invalid_credentials');
  if (known.person.twoFactorEnabled) throw new AppError('second_factor_required');
  return { personId: known.person.id, secondFactorAt: undefined };
}
