/** Everybody a request can come from, as the columns of `docs/authorization.md` call them, and who is meant. */
export const callerKinds = {
  anonymous: 'nobody signed in, no credential',
  visitor: 'the widget session of a contact',
  person: 'somebody who signed in and is a member of no tenant',
  viewer: 'a member with this role, as are agent, editor, admin and owner',
  agent: undefined,
  editor: undefined,
  admin: undefined,
  owner: undefined,
  'owner, suspended': 'the owner of a tenant that is suspended',
  key: 'an API key that holds every permission',
  'reading key': 'an API key that holds every permission to read and no other',
  'bot key': 'an API key that is restricted to one bot and holds every permission such a key can hold',
  operator: 'a person who runs the installation, naming a tenant that did not let them in',
  'operator, may read': 'the same, let in by the tenant to read',
  'operator, may write': 'the same, let in by the tenant to change things',
  monitoring: 'whoever holds the token for metrics',
} as const;

export type CallerKind = keyof typeof callerKinds;

export const allCallerKinds = Object.keys(callerKinds) as CallerKind[];

/** `yes`: let in, and the use case decides. A number: refused with this status before the route's own code runs. */
export type Verdict = 'yes' | '401' | '403' | '404';

export const verdicts: readonly string[] = ['yes', '401', '403', '404'] satisfies Verdict[];

/** What each caller is answered on each route, by `POST /v1/sources` and the like. */
export type AuthorizationMatrix = ReadonlyMap<string, Readonly<Record<CallerKind, Verdict>>>;
