import { AppError } from '@parley/contract/errors';
import type { PersonCaller } from '@parley/platform/http/caller';
import type { Reply } from '@parley/platform/http/reply';
import type { RouteRequest } from '@parley/platform/http/route';
import { type BetterAuthOptions, callBetterAuth } from './better-auth-call.ts';
import { translateBetterAuthErrors } from './better-auth-errors.ts';
import type { SessionMarks } from './better-auth-session-marks.ts';
import type { Identity } from './identity.ts';
import { findPerson } from './people.store.ts';
import type { Person } from './person.ts';

/** Somebody in a browser who changes what they prove themselves with. */
export interface TwoFactorInput {
  readonly currentPassword?: string | undefined;
  readonly request: RouteRequest;
  readonly reply: Reply;
}

export async function personOf(identity: Identity, caller: PersonCaller): Promise<Person> {
  const person = await identity.database.asIdentity('read a person', (db) => findPerson(db, caller.personId));
  if (person === undefined) throw new AppError('unauthenticated');
  return person;
}

/** Calls better-auth with the browser's own session; a client that holds tokens has none, and is told to sign in. */
export async function callInBrowser<Body>(
  identity: Identity,
  caller: PersonCaller,
  { request, reply, origin }: Pick<TwoFactorInput, 'request' | 'reply'> & { origin?: string },
  run: (options: BetterAuthOptions) => Promise<{ response: Body; headers?: Headers | null | undefined }>,
  marks: SessionMarks = { method: caller.method, secondFactorAt: caller.secondFactorAt },
): Promise<{ body: Body; sessionToken: string | undefined }> {
  if (caller.session.kind !== 'session') throw new AppError('fresh_sign_in_required');
  return translateBetterAuthErrors(() =>
    callBetterAuth(identity.cookieSecret, { request, reply, marks, ...(origin === undefined ? {} : { origin }) }, run),
  );
}
