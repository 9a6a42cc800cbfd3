import { AppError } from '@parley/contract/errors';
import type { UpdateSsoConnectionBody } from '@parley/contract/sso';
import type { EncryptionKey } from './encryption-key.ts';
import { isUsableCertificate, readCertificate } from './read-certificate.ts';
import type { SamlMetadata } from './read-saml-metadata.ts';
import { missingParts, type OidcConnection, type SamlConnection, type SsoConnection } from './sso-connection.ts';

/** What changes need besides themselves. */
export interface ChangeMaterial {
  /** What the provider's metadata said, if some was given. */
  readonly metadata: SamlMetadata | undefined;
  /** For a connection that is to have a key for encryption and has none. */
  readonly encryptionKey: EncryptionKey | undefined;
  readonly now: Date;
  seal(secret: string): Buffer;
}

/**
 * The connection after the changes; what they leave out stays. Throws `invalid_request` for settings of the other kind or that
 * nothing can work with, and `sso_incomplete` when it would be switched on with something missing.
 */
export function applySsoChanges(connection: SsoConnection, changes: UpdateSsoConnectionBody, material: ChangeMaterial): SsoConnection {
  const { name, issuer, enabled, idpInitiated, defaultRole, domains } = changes;
  const fields = {
    ...defined({ name, issuer: issuer ?? material.metadata?.entityId ?? issuer, enabled, idpInitiated, defaultRole }),
    ...(domains === undefined ? {} : { domains: [...new Set(domains)] }),
    updatedAt: material.now,
  };
  const changed: SsoConnection =
    connection.kind === 'oidc'
      ? changeOidc({ ...connection, ...fields }, changes, material)
      : changeSaml({ ...connection, ...fields }, changes, material);
  const missing = missingParts(changed);
  if (changed.enabled && missing.length > 0) throw new AppError('sso_incomplete', { details: { missing } });
  return changed;
}

function changeOidc(connection: OidcConnection, { oidc, saml }: UpdateSsoConnectionBody, { seal }: ChangeMaterial): OidcConnection {
  if (saml !== undefined) throw wrong('saml', 'This is an OpenID Connect connection.');
  if (connection.idpInitiated) throw wrong('idpInitiated', 'With OpenID Connect a sign-in always begins here.');
  if (connection.issuer !== null && !isIssuerUrl(connection.issuer))
    throw wrong('issuer', 'The issuer is an https address without a query, exactly as the provider writes it.');
  const { clientSecret, ...settings } = oidc ?? {};
  return {
    ...connection,
    settings: { ...connection.settings, ...defined(settings) },
    ...(clientSecret === undefined ? {} : { secret: clientSecret === null ? null : seal(clientSecret) }),
  };
}

function changeSaml(connection: SamlConnection, { oidc, saml }: UpdateSsoConnectionBody, material: ChangeMaterial): SamlConnection {
  if (oidc !== undefined) throw wrong('oidc', 'This is a SAML connection.');
  const { metadata } = material;
  const { metadataXml: _, certificates, encryption, ...settings } = saml ?? {};
  const changed = {
    ...connection.settings,
    ...(metadata === undefined ? {} : { signInUrl: metadata.signInUrl, certificates: [...metadata.certificates] }),
    ...defined(settings),
    ...(certificates === undefined ? {} : { certificates: certificates.map(toPem) }),
  };
  if (changed.signInUrl !== null && !isSecure(changed.signInUrl)) throw wrong('saml.signInUrl', 'People are sent to https addresses only.');
  return changeEncryption({ ...connection, settings: changed }, encryption, material);
}

/** A key that is there stays: the provider knows it. Switched off and on again there is a new one. */
function changeEncryption(
  connection: SamlConnection,
  wanted: boolean | undefined,
  { encryptionKey, seal }: ChangeMaterial,
): SamlConnection {
  const { settings } = connection;
  if (wanted === false) return { ...connection, secret: null, settings: { ...settings, encryptionCertificate: null } };
  if (wanted === undefined || encryptionKey === undefined || settings.encryptionCertificate !== null) return connection;
  const { certificate, privateKey } = encryptionKey;
  return { ...connection, secret: seal(privateKey), settings: { ...settings, encryptionCertificate: certificate } };
}

function toPem(text: string, index: number): string {
  const certificate = readCertificate(text);
  const place = `saml.certificates.${index}`;
  if (certificate === undefined) throw wrong(place, 'This is not a certificate.');
  if (!isUsableCertificate(certificate)) throw wrong(place, 'The certificate must hold an RSA key of 2048 bits or more.');
  return certificate.toString();
}

const ownMachine = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Whether what is sent to an address stays between the two: https, or a provider that runs on this very machine. */
export function isSecure(address: string): boolean {
  const url = URL.parse(address);
  return url?.protocol === 'https:' || (url?.protocol === 'http:' && ownMachine.has(url.hostname));
}

function isIssuerUrl(issuer: string): boolean {
  const url = URL.parse(issuer);
  return url !== null && isSecure(issuer) && !/[?#]|\/\.well-known\//.test(issuer) && url.username === '' && url.password === '';
}

function defined<Value extends object>(value: Value): { [Key in keyof Value]: Exclude<Value[Key], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as never;
}

function wrong(path: string, message: string): AppError {
  return new AppError('invalid_request', { details: { issues: [{ in: 'body', path, message }] } });
}
