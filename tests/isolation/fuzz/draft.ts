import { toRequest } from '@parley/testing/route-security/request-parts';
import type { BuiltRequest, CredentialHeaders } from '@parley/testing/route-security/security-world';
import type { Operation } from './operations.ts';

/** A request that is being made up: what a route takes, and how it is sent. */
export interface Draft extends BuiltRequest {
  readonly headers: CredentialHeaders;
  /** `/t/acme`, or nothing. */
  readonly prefix: string;
  /** Takes the place of the body. */
  readonly rawBody?: string;
}

/** One way in which a request departs from one that is right. */
export interface Mutation {
  readonly name: string;
  apply(draft: Draft): Draft;
}

/** Writes the request that a draft describes, as it would be sent to `baseUrl`. */
export function requestOf(operation: Operation, draft: Draft, credential: CredentialHeaders, baseUrl: string): Request {
  const params = Object.entries(draft.params ?? {}).map(([name, value]) => [name, String(value).toWellFormed()]);
  const { cookie, ...own } = draft.headers;
  // Another's cookie is a decoy beside a credential; without one it would be the credential.
  const decoy = cookie !== undefined && credential['authorization'] !== undefined && operation.access !== 'public' ? { cookie } : {};
  const headers = { host: new URL(baseUrl).host, ...credential, ...own, ...decoy };
  return toRequest(
    { path: `${draft.prefix}${operation.path}`, method: operation.method },
    { ...draft, params: Object.fromEntries(params) },
    {
      baseUrl,
      headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, printable(value)])),
      ...(draft.rawBody === undefined ? {} : { rawBody: draft.rawBody }),
    },
  );
}

/** A header holds no text that no client can send. */
function printable(value: string): string {
  return value.replace(/[^\x20-\x7e]/g, '?').slice(0, 3_000);
}
