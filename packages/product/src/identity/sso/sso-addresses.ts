import { AppError } from '@parley/contract/errors';
import { formatId, type SsoConnectionId } from '@parley/contract/ids';
import type { RouteRequest } from '@parley/platform/http/route';

/** What an identity provider is told of a connection. They are compared byte for byte there and here. */
export interface SsoAddresses {
  readonly redirectUrl: string;
  readonly acsUrl: string;
  readonly entityId: string;
}

export function ssoAddresses(base: URL, connectionId: SsoConnectionId): SsoAddresses {
  const under = `${base.origin}/v1/auth/sso/${formatId('ssoConnection', connectionId)}`;
  return { redirectUrl: `${under}/callback`, acsUrl: `${under}/acs`, entityId: `${under}/metadata` };
}

const ownMachine = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/;

/**
 * Where identity providers are told that this installation is: the address the operator configured, whatever host a request names.
 * Without one only the machine itself will do, as when trying things out; else throws `sso_needs_address`. A host that a request
 * chose must not decide for whom an answer is meant.
 */
export function ssoBase(publicUrl: URL | undefined, request: Pick<RouteRequest, 'header'>): URL {
  if (publicUrl !== undefined) return publicUrl;
  const host = request.header('host') ?? '';
  if (!ownMachine.test(host)) throw new AppError('sso_needs_address');
  return new URL(`http://${host}`);
}
