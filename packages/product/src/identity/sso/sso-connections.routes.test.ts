import type { SsoConnectionResponse, SsoTest } from '@parley/contract/sso';
import { createTestApp } from '@parley/testing/app/create-test-app';
import { expectAnswer } from '@parley/testing/app/test-person';
import { startOidcProvider } from '@parley/testing/oidc-provider/start-oidc-provider';
import { makeCertifiedKey } from '@parley/testing/saml-idp/self-signed-certificate';
import { startSamlIdp } from '@parley/testing/saml-idp/start-saml-idp';
import { addConnection, changeConnection, verifyDomain } from '@parley/testing/sso/sso-rig';
import { afterAll, describe, expect, it } from 'vitest';

const [provider, idp] = [await startOidcProvider(), await startSamlIdp()];
const app = await createTestApp({ fetchAllow: [provider.address, idp.address] });
const { acme, globex } = app;
afterAll(async () => {
  await app.close();
  await provider.close();
  await idp.close();
});

const secret = 'CANARY-client-secret';
const oidc = { kind: 'oidc', name: 'Acme', issuer: 'https://idp.example', oidc: { clientId: 'client', clientSecret: secret } };

function refused(body: object, status = 400): Promise<{ code: string; details: { issues: { path: string }[]; missing: string[] } }> {
  return expectAnswer(acme.api('POST', '/v1/sso-connections', body), status);
}

async function test(id: string): Promise<SsoTest> {
  return expectAnswer(acme.api('POST', `/v1/sso-connections/${id}/test`), 200);
}

describe('a connection', () => {
  it('is begun with a kind and a name, and says what its provider must be told and what is missing', async () => {
    const [begun, saml] = [
      await addConnection(acme, { kind: 'oidc', name: ' Okta ' }),
      await addConnection(acme, { kind: 'saml', name: 'ADFS' }),
    ];
    expect(begun).toMatchObject({
      ...{ name: 'Okta', enabled: false, issuer: null, saml: null, missing: ['issuer', 'clientId', 'clientSecret'] },
      addresses: { redirectUrl: `${app.url}/v1/auth/sso/${begun.id}/callback`, acsUrl: null, entityId: null },
    });
    expect(saml).toMatchObject({
      ...{ oidc: null, missing: ['issuer', 'signInUrl', 'certificates'] },
      addresses: {
        redirectUrl: null,
        acsUrl: `${app.url}/v1/auth/sso/${saml.id}/acs`,
        entityId: `${app.url}/v1/auth/sso/${saml.id}/metadata`,
      },
    });
    expect((await refused({ kind: 'saml', name: 'x', enabled: true }, 409)).details.missing).toEqual([
      'issuer',
      'signInUrl',
      'certificates',
    ]);
    await expectAnswer(acme.api('PATCH', `/v1/sso-connections/${begun.id}`, { enabled: true }), 409);
  });

  it('never shows its secret, not even in the audit log, and keeps it sealed', async () => {
    const made = await addConnection(acme, oidc);
    expect(made.oidc?.hasClientSecret).toBe(true);
    const changed = await changeConnection(acme, made.id, { oidc: { clientSecret: `${secret}-2` } });
    const log = await expectAnswer(acme.api('GET', '/v1/audit-entries'), 200);
    const listed = await expectAnswer(acme.api('GET', '/v1/sso-connections'), 200);
    expect(JSON.stringify([made, changed, log, listed])).not.toContain(secret);
    const rows = await acme.scope.transaction((db) =>
      db.selectFrom('sso_connections').select('secret').where('secret', 'is not', null).execute(),
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row.secret?.toString('latin1')).not.toContain(secret);
    expect((await changeConnection(acme, made.id, { oidc: { clientSecret: null } })).oidc?.hasClientSecret).toBe(false);
  });

  it('is changed in part, is written into the audit log, and is removed', async () => {
    const made = await addConnection(acme, oidc);
    const changed = await changeConnection(acme, made.id, {
      defaultRole: 'viewer',
      domains: ['A.example', 'a.example'],
      oidc: { emailClaim: 'upn' },
    });
    expect(changed).toMatchObject({
      name: 'Acme',
      defaultRole: 'viewer',
      domains: ['a.example'],
      oidc: { clientId: 'client', emailClaim: 'upn' },
    });
    await expectAnswer(acme.api('DELETE', `/v1/sso-connections/${made.id}`), 204);
    await expectAnswer(acme.api('GET', `/v1/sso-connections/${made.id}`), 404);
    const { items } = await expectAnswer<{ items: { action: string; target: { id: string }; before: object; after: object }[] }>(
      acme.api('GET', '/v1/audit-entries'),
      200,
    );
    const own = items.filter(({ target }) => target?.id === made.id);
    expect(own.map(({ action }) => action)).toEqual(['sso_connection.removed', 'sso_connection.changed', 'sso_connection.created']);
    expect(own[1]).toMatchObject({ before: { defaultRole: null }, after: { defaultRole: 'viewer' } });
  });

  it('is one tenant’s alone', async () => {
    const made = await addConnection(acme, oidc);
    for (const [method, body] of [['GET'], ['PATCH', { name: 'Taken' }], ['DELETE']] as const)
      await expectAnswer(globex.api(method, `/v1/sso-connections/${made.id}`, body), 404);
    const { items } = await expectAnswer<{ items: SsoConnectionResponse[] }>(globex.api('GET', '/v1/sso-connections'), 200);
    expect(items).toEqual([]);
  });

  it.each<[string, object, string]>([
    ['an issuer over plain http', { kind: 'oidc', name: 'x', issuer: 'http://idp.example' }, 'issuer'],
    [
      'an issuer that is a well-known address',
      { kind: 'oidc', name: 'x', issuer: 'https://idp.example/.well-known/openid-configuration' },
      'issuer',
    ],
    ['an issuer with a query', { kind: 'oidc', name: 'x', issuer: 'https://idp.example/?x' }, 'issuer'],
    ['sign-ins that begin at an OpenID Connect provider', { kind: 'oidc', name: 'x', idpInitiated: true }, 'idpInitiated'],
    ['settings of the other kind', { kind: 'oidc', name: 'x', saml: {} }, 'saml'],
    ['the other way round', { kind: 'saml', name: 'x', oidc: {} }, 'oidc'],
    ['a sign-in page over plain http', { kind: 'saml', name: 'x', saml: { signInUrl: 'http://idp.example/sso' } }, 'saml.signInUrl'],
    ['what is no certificate', { kind: 'saml', name: 'x', saml: { certificates: ['no certificate'] } }, 'saml.certificates.0'],
    [
      'a certificate with a short key',
      { kind: 'saml', name: 'x', saml: { certificates: [makeCertifiedKey({ bits: 1_024 }).certificate] } },
      'saml.certificates.0',
    ],
    ['owners by default', { kind: 'saml', name: 'x', defaultRole: 'owner' }, 'defaultRole'],
    ['metadata that is no XML', { kind: 'saml', name: 'x', saml: { metadataXml: '<' } }, 'saml.metadataXml'],
    [
      'metadata with a document type',
      { kind: 'saml', name: 'x', saml: { metadataXml: `<!DOCTYPE x [<!ENTITY a "b">]>${idp.metadata()}` } },
      'saml.metadataXml',
    ],
    [
      'metadata of a service',
      { kind: 'saml', name: 'x', saml: { metadataXml: '<EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" entityID="x"/>' } },
      'saml.metadataXml',
    ],
  ])('takes no %s', async (_, body, path) => {
    expect((await refused(body)).details.issues).toMatchObject([{ path }]);
  });

  it('takes a certificate as PEM or bare, and shows whose it is', async () => {
    const { certificate } = makeCertifiedKey({ name: 'Acme IdP' });
    const bare = certificate.replaceAll(/-----[A-Z ]+-----|\s/g, '');
    const made = await addConnection(acme, { kind: 'saml', name: 'x', saml: { certificates: [certificate, bare] } });
    expect(made.saml?.certificates.map(({ pem }) => pem)).toEqual([certificate, certificate]);
    expect(made.saml?.certificates[0]).toMatchObject({
      subject: 'CN=Acme IdP',
      validUntil: '2049-01-01T00:00:00.000Z',
      fingerprint: expect.stringMatching(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/),
    });
  });

  it('imports metadata, given or from where the provider publishes it', async () => {
    const wanted = { issuer: idp.entityId, saml: { signInUrl: idp.signInUrl, certificates: [{ pem: idp.key.certificate }] }, missing: [] };
    expect(await addConnection(acme, { kind: 'saml', name: 'x', saml: { metadataXml: idp.metadata() } })).toMatchObject(wanted);
    const made = await addConnection(acme, { kind: 'saml', name: 'x', saml: { metadataUrl: idp.metadataUrl } });
    expect(made).toMatchObject({ ...wanted, saml: { ...wanted.saml, metadataUrl: idp.metadataUrl } });
    expect(await changeConnection(acme, made.id, { issuer: 'urn:ours', saml: { metadataUrl: idp.metadataUrl } })).toMatchObject({
      issuer: 'urn:ours',
    });
  });

  it('reads no metadata from inside the operator’s network, nor what is none', async () => {
    const from = (metadataUrl: string) => ({ kind: 'saml', name: 'x', saml: { metadataUrl } });
    expect((await refused(from('http://127.0.0.1:1/metadata'), 422)).code).toBe('address_not_allowed');
    expect((await refused(from('http://169.254.169.254/latest/meta-data'), 422)).code).toBe('address_not_allowed');
    expect((await refused(from(`${provider.issuer}/nothing`), 502)).code).toBe('fetch_failed');
  });
});

describe('testing a connection', () => {
  it('finds nothing wrong with one that is complete, verified and switched on', async () => {
    await verifyDomain(app, acme, 'tested.example');
    const fine = { ...oidc, issuer: provider.issuer, enabled: true, domains: ['tested.example'] };
    const made = await addConnection(acme, fine);
    provider.register({ clientId: 'client', clientSecret: secret, redirectUrl: made.addresses.redirectUrl ?? '' });
    expect(await test(made.id)).toEqual({ ok: true, findings: [] });
    const saml = await addConnection(acme, {
      kind: 'saml',
      name: 'x',
      enabled: true,
      domains: ['tested.example'],
      saml: { metadataUrl: idp.metadataUrl },
    });
    expect(await test(saml.id)).toEqual({ ok: true, findings: [] });
  });

  it('says what is missing, which domain is not verified, and that it is switched off', async () => {
    const made = await addConnection(acme, { kind: 'oidc', name: 'x', domains: ['unverified.example'] });
    const { ok, findings } = await test(made.id);
    expect(ok).toBe(false);
    expect(findings.map(({ code, severity }) => `${severity}: ${code}`)).toEqual([
      'error: incomplete',
      'error: domain_missing',
      'error: domain_missing',
      'warning: disabled',
    ]);
  });

  const codesOf = async (body: object): Promise<string[]> =>
    (await test((await addConnection(acme, { enabled: true, ...body })).id)).findings
      .map(({ code }) => code)
      .filter((code) => code !== 'domain_missing');

  it('says when an OpenID Connect provider is not there, or not as it is written down', async () => {
    expect(await codesOf({ ...oidc, issuer: 'http://127.0.0.1:1' })).toEqual(['provider_unreachable']);
    expect(await codesOf({ ...oidc, issuer: `${provider.issuer}/` })).toEqual(['issuer_differs']);
    expect(await codesOf({ ...oidc, issuer: provider.issuer, oidc: { ...oidc.oidc, emailClaim: 'upn' } })).toEqual([
      'email_claim_not_announced',
    ]);
  });

  it('says when a SAML provider’s certificate has ended or soon will, and when it publishes another', async () => {
    const day = 24 * 3_600_000;
    const [ended, ending] = [new Date(Date.now() - day), new Date(Date.now() + day)].map(
      (until) => makeCertifiedKey({ until }).certificate,
    );
    const saml = (certificates: unknown[], more: object = {}) => ({
      kind: 'saml',
      name: 'x',
      issuer: 'urn:idp',
      saml: { signInUrl: idp.signInUrl, certificates, ...more },
    });
    expect(await codesOf(saml([ended]))).toEqual(['certificate_expired']);
    expect(await codesOf(saml([ending]))).toEqual(['certificate_expires_soon']);
    expect(await codesOf(saml([ended, ending]))).toEqual(['certificate_expires_soon']);
    expect(await codesOf(saml([makeCertifiedKey().certificate], { metadataUrl: idp.metadataUrl }))).toEqual([
      'issuer_differs',
      'certificates_differ',
    ]);
  });
});
