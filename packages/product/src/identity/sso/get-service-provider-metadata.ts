import { AppError } from '@parley/contract/errors';
import type { SsoConnectionId } from '@parley/contract/ids';
import type { RouteRequest } from '@parley/platform/http/route';
import type { Sso } from './sso.ts';
import { ssoAddresses, ssoBase } from './sso-addresses.ts';
import { decryptionKeyOf } from './sso-admin.ts';
import { findConnectionAnywhere } from './sso-connections.store.ts';

/** What a SAML provider is given to know this installation by, for one connection: XML, with nothing secret in it. */
export async function getServiceProviderMetadata(
  deps: Sso,
  { connectionId, request }: { connectionId: SsoConnectionId; request: RouteRequest },
): Promise<string> {
  const { identity, publicUrl } = deps;
  const found = await identity.database.asIdentity('find the connection a provider asks about', (db) =>
    findConnectionAnywhere(db, connectionId),
  );
  if (found?.connection.kind !== 'saml') throw new AppError('not_found');
  const { entityId, acsUrl } = ssoAddresses(ssoBase(publicUrl, request), connectionId);
  const { encryptionCertificate } = found.connection.settings;
  // The library asks for the key as well, and publishes the certificate alone.
  const decryptionPvk = decryptionKeyOf(deps, found);
  const { generateServiceProviderMetadata } = await import('@node-saml/node-saml');
  return generateServiceProviderMetadata({
    issuer: entityId,
    callbackUrl: acsUrl,
    wantAssertionsSigned: true,
    identifierFormat: null,
    ...(encryptionCertificate === null || decryptionPvk === undefined ? {} : { decryptionPvk, decryptionCert: encryptionCertificate }),
  });
}
