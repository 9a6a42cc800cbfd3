import type { SsoConnectionId } from '@parley/contract/ids';
import { type SsoTest, ssoFindings } from '@parley/contract/sso';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { examineOidc } from './examine-oidc.ts';
import { examineSaml } from './examine-saml.ts';
import { getSsoConnection } from './get-sso-connection.ts';
import type { SsoAdminDeps } from './sso-admin.ts';
import { isForDomain, missingParts, type SsoConnection } from './sso-connection.ts';
import { selectVerifiedSsoDomains } from './sso-domains.store.ts';
import type { FoundInTest } from './sso-finding.ts';

/** Looks at a connection as signing in would, and asks the provider for what it publishes. Nobody is signed in, nothing is changed. */
export async function testSsoConnection(scope: TenantScope, deps: SsoAdminDeps, id: SsoConnectionId): Promise<SsoTest> {
  const connection = await getSsoConnection(scope, id);
  const domains = await scope.transaction(selectVerifiedSsoDomains);
  const found = [...examineOwnSide(connection, domains), ...(await examineProvider(deps, connection))];
  const findings = found.map((each) => ({ ...each, severity: ssoFindings[each.code] }));
  return { ok: findings.every(({ severity }) => severity !== 'error'), findings };
}

function examineOwnSide(connection: SsoConnection, verified: readonly string[]): FoundInTest[] {
  const missing = missingParts(connection);
  const unverified = connection.domains.filter((domain) => !verified.includes(domain));
  return [
    ...(missing.length > 0 ? [{ code: 'incomplete' as const, text: `Still missing: ${missing.join(', ')}.` }] : []),
    ...(verified.some((domain) => isForDomain(connection, domain))
      ? []
      : [{ code: 'domain_missing' as const, text: 'No verified domain sends people here.' }]),
    ...unverified.map((domain) => ({ code: 'domain_missing' as const, text: `The domain ${domain} is not verified.` })),
    ...(connection.enabled ? [] : [{ code: 'disabled' as const, text: 'The connection is switched off.' }]),
  ];
}

async function examineProvider(deps: SsoAdminDeps, connection: SsoConnection): Promise<FoundInTest[]> {
  return connection.kind === 'oidc' ? examineOidc(deps, connection) : examineSaml(deps, connection);
}
