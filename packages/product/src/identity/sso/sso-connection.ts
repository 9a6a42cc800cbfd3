import { X509Certificate } from 'node:crypto';
import { formatId, type SsoConnectionId } from '@parley/contract/ids';
import type { OidcSettings, SamlSettings, SsoConnectionResponse, SsoDefaultRole, SsoMissingPart } from '@parley/contract/sso';
import { readCertificate } from './read-certificate.ts';
import { type SsoAddresses, ssoAddresses } from './sso-addresses.ts';

interface ConnectionFields {
  readonly id: SsoConnectionId;
  readonly name: string;
  /** The provider's issuer (OpenID Connect) or entity id (SAML), compared as it is written. */
  readonly issuer: string | null;
  readonly enabled: boolean;
  readonly idpInitiated: boolean;
  readonly defaultRole: SsoDefaultRole | null;
  /** Domains whose people are sent here; all verified ones when empty. */
  readonly domains: readonly string[];
  /** The client secret, or the key that assertions are encrypted for; sealed for the tenant. */
  readonly secret: Buffer | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

export type OidcConnection = ConnectionFields & { readonly kind: 'oidc'; readonly settings: OidcSettings };
export type SamlConnection = ConnectionFields & { readonly kind: 'saml'; readonly settings: SamlSettings };

/** A tenant's way to an identity provider. */
export type SsoConnection = OidcConnection | SamlConnection;

/** What a connection still lacks before anybody can sign in through it. */
export function missingParts(connection: Pick<SsoConnection, 'kind' | 'issuer' | 'secret' | 'settings'>): SsoMissingPart[] {
  const { kind, settings } = connection as SsoConnection;
  const present: [SsoMissingPart, boolean][] =
    kind === 'oidc'
      ? [
          ['clientId', settings.clientId !== null],
          ['clientSecret', connection.secret !== null],
        ]
      : [
          ['signInUrl', settings.signInUrl !== null],
          ['certificates', settings.certificates.length > 0],
        ];
  return [...(connection.issuer === null ? (['issuer'] as const) : []), ...present.flatMap(([part, isThere]) => (isThere ? [] : [part]))];
}

/** Whether people of a domain, which the tenant has verified, are this connection's. */
export function isForDomain(connection: Pick<SsoConnection, 'domains'>, domain: string): boolean {
  return connection.domains.length === 0 || connection.domains.includes(domain);
}

/** A connection as its tenant sees it: the client secret never leaves. `base` is where the installation is reached. */
export function toSsoConnectionResponse(connection: SsoConnection, base: URL): SsoConnectionResponse {
  const addresses: SsoAddresses = ssoAddresses(base, connection.id);
  const { id, secret, settings, createdAt, updatedAt, domains, ...rest } = connection;
  const isOidc = connection.kind === 'oidc';
  return {
    ...rest,
    id: formatId('ssoConnection', id),
    domains: [...domains],
    oidc: connection.kind === 'oidc' ? { ...connection.settings, hasClientSecret: secret !== null } : null,
    saml: connection.kind === 'saml' ? describeSaml(connection.settings) : null,
    addresses: {
      redirectUrl: isOidc ? addresses.redirectUrl : null,
      acsUrl: isOidc ? null : addresses.acsUrl,
      entityId: isOidc ? null : addresses.entityId,
    },
    missing: missingParts(connection),
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
}

function describeSaml({ certificates, encryptionCertificate, ...settings }: SamlSettings): SsoConnectionResponse['saml'] {
  return {
    ...settings,
    certificates: certificates.map(describeCertificate),
    encryptionCertificate: encryptionCertificate === null ? null : describeCertificate(encryptionCertificate),
  };
}

function describeCertificate(pem: string) {
  const certificate = readCertificate(pem) ?? new X509Certificate(pem);
  return {
    pem,
    fingerprint: certificate.fingerprint256,
    subject: certificate.subject.replaceAll('\n', ', '),
    validUntil: certificate.validToDate.toISOString(),
  };
}
