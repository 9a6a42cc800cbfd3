import { AppError } from '@parley/contract/errors';
import type { PersonCaller } from '@parley/platform/http/caller';
import { type OwnOrigins, refuseForgedChange } from '@parley/platform/http/require-same-origin';
import type { RouteRequest } from '@parley/platform/http/route';
import { readCredential } from './authenticate-credential.ts';

export interface PersonDeps {
  /** Who signed in with this browser; undefined when nobody did, or no longer. */
  resolveSession(request: RouteRequest): Promise<PersonCaller | undefined>;
  /** Whom an access token was given to; undefined when it is not good. */
  resolveAccessToken(token: string): Promise<PersonCaller | undefined>;
  ownOrigins: OwnOrigins;
}

/** Somebody who signed in: by the cookie of a session, or by an access token. */
export async function authenticatePerson(deps: PersonDeps, request: RouteRequest): Promise<PersonCaller> {
  const credential = readCredential(request);
  if (credential.carrier === 'bearer')
    return signedIn(credential.kind === 'token' ? await deps.resolveAccessToken(credential.text) : undefined);
  const person = signedIn(await deps.resolveSession(request));
  await refuseForgedChange(request, deps.ownOrigins);
  return person;
}

function signedIn(person: PersonCaller | undefined): PersonCaller {
  if (person === undefined) throw new AppError('unauthenticated');
  return person;
}
