import { AppError } from '@parley/contract/errors';
import type { PersonCaller } from '@parley/platform/http/caller';
import type { Reply } from '@parley/platform/http/reply';
import type { RouteRequest } from '@parley/platform/http/route';
import { hashPassword } from './hash-password.ts';
import type { Identity } from './identity.ts';
import { requireGoodPassword } from './password-rules.ts';
import { findPerson } from './people.store.ts';
import { replacePassword } from './replace-password.ts';
import { requireFreshSecondFactor } from './require-fresh.ts';
import { requirePassword } from './require-password.ts';
import { startSession } from './start-session.ts';

/** Changes a person's password, or sets their first one. Everybody else who is signed in as them is out; this browser gets a new session. */
export async function changePassword(
  identity: Identity,
  caller: PersonCaller,
  input: { currentPassword?: string | undefined; password: string; request: RouteRequest; reply: Reply },
): Promise<void> {
  const { currentPassword, password, request, reply } = input;
  await requirePassword(identity, caller, currentPassword);
  await requireFreshSecondFactor(identity, caller);
  const person = await identity.database.asIdentity('change a password', (db) => findPerson(db, caller.personId));
  if (person === undefined) throw new AppError('unauthenticated');
  requireGoodPassword(password, person.email);
  const hash = await hashPassword(password, identity.passwordCost);
  await identity.database.asIdentity('change a password', (db) =>
    replacePassword(identity, db, { person, hash, dashboard: identity.dashboardUrl(request) }),
  );
  identity.sessions.forget(person.id);
  if (caller.session.kind !== 'session') return;
  const { method, secondFactorAt } = caller;
  await startSession(identity, { personId: person.id, marks: { method, secondFactorAt }, request, reply, continues: true });
}
