import { fetchSamlMetadata } from './fetch-saml-metadata.ts';
import { readCertificate } from './read-certificate.ts';
import type { SamlMetadata } from './read-saml-metadata.ts';
import type { SsoAdminDeps } from './sso-admin.ts';
import type { SamlConnection } from './sso-connection.ts';
import type { FoundInTest } from './sso-finding.ts';

const soonMs = 30 * 24 * 3_600_000;

/** The provider's certificates, and what it publishes where its metadata was imported from, held against the connection. */
export async function examineSaml(deps: SsoAdminDeps, connection: SamlConnection): Promise<FoundInTest[]> {
  const { certificates, metadataUrl } = connection.settings;
  const found = certificates.flatMap((pem) => examineCertificate(pem, deps.now()));
  // While one certificate takes over from another, the old one may have ended.
  const usable = certificates.length - found.filter(({ code }) => code !== 'certificate_expires_soon').length;
  const own = usable > 0 ? found.filter(({ code }) => code !== 'certificate_expired') : found;
  return metadataUrl === null ? own : [...own, ...(await examineMetadata(deps, connection, metadataUrl))];
}

function examineCertificate(pem: string, now: number): FoundInTest[] {
  const certificate = readCertificate(pem);
  if (certificate === undefined) return [{ code: 'certificate_unreadable', text: 'A certificate cannot be read.' }];
  const until = certificate.validToDate;
  const day = until.toISOString().slice(0, 10);
  if (until.getTime() <= now) return [{ code: 'certificate_expired', text: `The certificate ended on ${day}.` }];
  if (until.getTime() - now < soonMs) return [{ code: 'certificate_expires_soon', text: `A certificate ends on ${day}.` }];
  return [];
}

async function examineMetadata(deps: SsoAdminDeps, { issuer, settings }: SamlConnection, url: string): Promise<FoundInTest[]> {
  let metadata: SamlMetadata;
  try {
    metadata = await fetchSamlMetadata(deps.fetch, url);
  } catch {
    return [{ code: 'provider_unreachable', text: `The metadata at ${url} could not be read.` }];
  }
  const unknown = metadata.certificates.filter((pem) => !settings.certificates.includes(pem));
  return [
    ...(metadata.entityId === issuer
      ? []
      : [{ code: 'issuer_differs' as const, text: `The provider calls itself ${metadata.entityId}. Import its metadata again.` }]),
    ...(unknown.length === 0
      ? []
      : [
          {
            code: 'certificates_differ' as const,
            text: 'The provider publishes a certificate that is not known here. Import its metadata again.',
          },
        ]),
  ];
}
