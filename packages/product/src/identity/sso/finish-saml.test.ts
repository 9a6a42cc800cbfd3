import { AppError } from '@parley/contract/errors';
import { newId } from '@parley/contract/ids';
import { samlSettingsSchema } from '@parley/contract/sso';
import {
  buildAssertion,
  buildResponse,
  type ResponseContent,
  type SignedParts,
  wrapInResponse,
} from '@parley/testing/saml-idp/build-response';
import { type EncryptionStyle, encryptAssertion } from '@parley/testing/saml-idp/encrypt-assertion';
import { makeCertifiedKey } from '@parley/testing/saml-idp/self-signed-certificate';
import { signElement } from '@parley/testing/saml-idp/sign-xml';
import { wrapSignature } from '@parley/testing/saml-idp/wrap-signature';
import { describe, expect, it } from 'vitest';
import { finishSaml } from './finish-saml.ts';
import { ssoAddresses } from './sso-addresses.ts';
import type { SamlConnection } from './sso-connection.ts';

const key = makeCertifiedKey();
const nextKey = makeCertifiedKey();
const strangerKey = makeCertifiedKey();
const now = new Date();
const minutes = (count: number): Date => new Date(now.getTime() + count * 60_000);
const issuer = 'https://idp.example/entity';
const connection: SamlConnection = {
  id: newId('ssoConnection'),
  kind: 'saml',
  name: 'Acme',
  issuer,
  enabled: true,
  idpInitiated: false,
  defaultRole: null,
  domains: [],
  secret: null,
  settings: samlSettingsSchema.parse({ signInUrl: 'https://idp.example/sso', certificates: [key.certificate] }),
  createdAt: now,
  updatedAt: now,
};
const addresses = ssoAddresses(new URL('https://parley.example'), connection.id);
const made = { requestId: '_0123456789abcdef', startedAt: now.getTime() - 10_000 };
const content: ResponseContent = {
  issuer,
  acsUrl: addresses.acsUrl,
  audience: addresses.entityId,
  inResponseTo: made.requestId,
  nameId: 'mallory',
  attributes: { email: 'Mallory@Acme.example', displayName: 'Mallory Jones' },
  now,
};

interface Attempt {
  content?: Partial<ResponseContent>;
  signed?: SignedParts;
  by?: typeof key;
  connection?: Partial<SamlConnection>;
  settings?: Partial<SamlConnection['settings']>;
  made?: typeof made | undefined;
  edit?: (xml: string) => string;
  decryptionKey?: string;
}

function finish(attempt: Attempt = {}) {
  const xml = buildResponse({ ...content, ...attempt.content }, attempt.by ?? key, attempt.signed);
  return post((attempt.edit ?? ((same) => same))(xml), attempt);
}

function post(xml: string, attempt: Attempt = {}) {
  return finishSaml({
    connection: { ...connection, ...attempt.connection, settings: { ...connection.settings, ...attempt.settings } },
    addresses,
    samlResponse: Buffer.from(xml).toString('base64'),
    made: 'made' in attempt ? attempt.made : made,
    now: now.getTime(),
    decryptionKey: attempt.decryptionKey,
  });
}

/** The code of the refusal, and the reason that the log gets. */
async function refusal(finishing: Promise<unknown>): Promise<{ code: string; reason: string }> {
  try {
    await finishing;
  } catch (error) {
    if (error instanceof AppError) return { code: error.code, reason: error.message };
    throw error;
  }
  return { code: 'accepted', reason: '' };
}

describe('a SAML response that holds', () => {
  it.each([
    ['with a signed assertion', {}],
    ['signed itself as well', { signed: { response: true } }],
    [
      'signed with SHA-512',
      {
        signed: {
          style: { signature: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha512', digest: 'http://www.w3.org/2001/04/xmlenc#sha512' },
        },
      },
    ],
    ['signed with RSA-PSS', { signed: { style: { signature: 'http://www.w3.org/2007/05/xmldsig-more#sha256-rsa-MGF1' } } }],
    ['without a destination, when only its assertion is signed', { content: { destination: null } }],
    ['with an XML declaration', { edit: (xml: string) => `<?xml version="1.0" encoding="UTF-8"?>${xml}` }],
    [
      'with a clock half a minute off',
      { content: { notBefore: new Date(now.getTime() + 30_000), notOnOrAfter: new Date(now.getTime() - 30_000) } },
    ],
  ] satisfies [string, Attempt][])('is taken %s', async (_, attempt) => {
    const { identity, answered } = await finish(attempt);
    expect(identity).toEqual({ issuer, subject: 'mallory', email: 'mallory@acme.example', name: 'Mallory Jones' });
    expect(answered).toEqual(made);
  });

  it('is taken by either certificate while one takes over from the other', async () => {
    const settings = { certificates: [key.certificate, nextKey.certificate] };
    expect((await finish({ settings })).identity.subject).toBe('mallory');
    expect((await finish({ settings, by: nextKey })).identity.subject).toBe('mallory');
    expect((await refusal(finish({ settings, by: strangerKey }))).code).toBe('sso_failed');
  });

  it('names the person by the attribute the tenant chose', async () => {
    const { identity } = await finish({
      content: { attributes: { oid: 'object-1', upn: 'm@acme.example' } },
      settings: { subjectAttribute: 'oid', emailAttribute: 'upn' },
    });
    expect(identity).toMatchObject({ subject: 'object-1', email: 'm@acme.example' });
  });

  it('takes an address in the NameID, and none from elsewhere when the tenant named an attribute', async () => {
    expect((await finish({ content: { nameId: 'M@acme.example', attributes: {} } })).identity.email).toBe('m@acme.example');
    expect((await finish({ settings: { emailAttribute: 'upn' } })).identity.email).toBeUndefined();
  });

  it('keeps names and values that look like markup as they are', async () => {
    const { identity } = await finish({ content: { nameId: 'a<b>&"c', attributes: { displayName: '<script>&amp;' } } });
    expect(identity).toMatchObject({ subject: 'a<b>&"c', name: '<script>&amp;' });
  });
});

describe('signature wrapping', () => {
  const signed = buildResponse(content, key, { response: true });
  it.each(Object.entries(wrapSignature({ xml: signed, own: 'mallory', wanted: 'alice' })))('%s is refused', async (_, wrapped) => {
    expect((await refusal(post(wrapped))).code).toBe('sso_failed');
  });

  it.each(Object.entries(wrapSignature({ xml: signed, own: 'mallory', wanted: 'alice' })))(
    '%s is refused also where any request will do',
    async (_, wrapped) => {
      const attempt: Attempt = { connection: { idpInitiated: true } };
      expect((await refusal(post(wrapped.replaceAll(` InResponseTo="${made.requestId}"`, ''), attempt))).code).toBe('sso_failed');
    },
  );
});

describe('a SAML response that was tampered with', () => {
  it.each<[string, (xml: string) => string]>([
    ['a comment in the NameID', (xml) => xml.replace('>mallory<', '>mal<!---->lory<')],
    ['a processing instruction in the NameID', (xml) => xml.replace('>mallory<', '>mal<?x?>lory<')],
    ['CDATA in the NameID', (xml) => xml.replace('>mallory<', '>mal<![CDATA[lory]]><')],
    ['an element in the NameID', (xml) => xml.replace('>mallory<', '>mallory<x/><')],
    ['another NameID', (xml) => xml.replace('>mallory<', '>alice<')],
    ['a document type', (xml) => `<!DOCTYPE x>${xml}`],
    ['an entity bomb', (xml) => `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${xml.replace('>mallory<', '>&b;<')}`],
    ['an external entity', (xml) => `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>${xml.replace('>mallory<', '>&a;<')}`],
    ['an unknown entity', (xml) => xml.replace('>mallory<', '>&nope;<')],
    ['no signature value', (xml) => xml.replace(/<ds:SignatureValue>[^<]*/, '<ds:SignatureValue>')],
    ['no signature', (xml) => xml.replace(/<ds:Signature[\s\S]*?<\/ds:Signature>/, '')],
    ['an empty reference', (xml) => xml.replace(/URI="[^"]*"/, 'URI=""')],
    ['a second reference', (xml) => xml.replace(/<ds:Reference[\s\S]*?<\/ds:Reference>/, (reference) => reference + reference)],
    ['a second digest', (xml) => xml.replace(/<ds:DigestValue>[^<]*<\/ds:DigestValue>/, (digest) => digest + digest)],
    ['a second signed info', (xml) => xml.replace(/<ds:SignedInfo>[\s\S]*?<\/ds:SignedInfo>/, (info) => info + info)],
    ['a comment in the digest', (xml) => xml.replace('<ds:DigestValue>', '<ds:DigestValue><!--x-->')],
    ['a keyed hash for a signature', (xml) => xml.replace('2001/04/xmldsig-more#rsa-sha256', '2000/09/xmldsig#hmac-sha1')],
    ['two ids alike', (xml) => xml.replace('<saml:Subject>', `<saml:Subject id="${/<saml:Assertion[^>]* ID="([^"]*)"/.exec(xml)?.[1]}">`)],
    ['the response twice', (xml) => xml + xml],
    ['an encrypted assertion beside', (xml) => xml.replace('</samlp:Response>', '<saml:EncryptedAssertion/></samlp:Response>')],
    ['an assertion of another namespace', (xml) => xml.replace('</samlp:Response>', '<x:Assertion xmlns:x="urn:x"/></samlp:Response>')],
    ['NUL', (xml) => xml.replace('mallory', 'mal\0lory')],
    ['an end that is missing', (xml) => xml.slice(0, -20)],
    ['no XML at all', () => 'nothing'],
    ['nothing', () => ''],
  ])('by %s is refused', async (_, edit) => {
    expect((await refusal(finish({ edit }))).code).toBe('sso_failed');
  });

  it('is not base64, or not text, and is refused', async () => {
    for (const samlResponse of ['%%%', 'a', Buffer.from([0xff, 0xfe]).toString('base64')]) {
      expect((await refusal(finishSaml({ connection, addresses, samlResponse, made, now: now.getTime() }))).code).toBe('sso_failed');
    }
  });

  it.each([true, false])('is deeply nested and is refused, not suffered (signed itself: %s)', async (response) => {
    const deep = `${'<a>'.repeat(30_000)}${'</a>'.repeat(30_000)}`;
    const extended = (xml: string): string => xml.replace('<samlp:Status>', `<samlp:Extensions>${deep}</samlp:Extensions><samlp:Status>`);
    const inAssertion = (xml: string): string => xml.replace('<saml:Conditions', `${deep}<saml:Conditions`);
    const beside = (xml: string): string => xml.replace('</samlp:Response>', `${deep}</samlp:Response>`);
    for (const edit of [inAssertion, beside, ...(response ? [extended] : [])])
      expect((await refusal(finish({ edit, signed: { response } }))).code).toBe('sso_failed');
  });
});

describe('a SAML response whose own signature does not hold', () => {
  it('is refused although that of its assertion does', async () => {
    const edit = (xml: string): string =>
      xml.replace('<samlp:Status>', '<samlp:Status >').replace(/(<samlp:Response[^>]*) IssueInstant="[^"]*"/, '$1');
    expect(await refusal(finish({ edit, signed: { response: true } }))).toMatchObject({
      code: 'sso_failed',
      reason: expect.stringMatching(/document signature/),
    });
    expect((await refusal(finish({ edit }))).code).toBe('accepted');
  });
});

describe('a SAML response that was signed for something else', () => {
  it.each<[string, Attempt, RegExp]>([
    ['another audience', { content: { audience: 'https://elsewhere.example' } }, /audience mismatch/],
    ['no audience', { content: { audience: null } }, /no AudienceRestriction/],
    ['another recipient', { content: { recipient: 'https://elsewhere.example/acs' } }, /another recipient/],
    ['no recipient', { content: { recipient: null } }, /another recipient/],
    ['another destination', { content: { destination: 'https://elsewhere.example/acs' } }, /another place/],
    ['no destination, though signed itself', { content: { destination: null }, signed: { response: true } }, /another place/],
    ['another issuer', { content: { issuer: 'https://evil.example' } }, /issuer/],
    ['another issuer of the response alone', { content: { responseIssuer: 'https://evil.example' } }, /issuer/],
    ['another request', { content: { inResponseTo: '_other' } }, /another request/],
    ['another request in its confirmation alone', { content: { confirmedFor: '_other' } }, /does not match/],
    ['no request in its confirmation', { content: { confirmedFor: null } }, /another request/],
    ['nobody who holds it', { content: { method: 'urn:oasis:names:tc:SAML:2.0:cm:sender-vouches' } }, /no bearer/],
    ['a sign-in that never was', { content: { statement: false } }, /signed in/],
    ['a failure', { content: { status: 'urn:oasis:names:tc:SAML:2.0:status:Responder' } }, /status:Responder/],
    ['another version', { content: { version: '1.1' } }, /SAML 2.0/],
    ['a name that is new each time', { content: { nameIdFormat: 'urn:oasis:names:tc:SAML:2.0:nameid-format:transient' } }, /new name/],
    ['nobody', { content: { nameId: '' } }, /name the person/],
    ['an earlier time', { content: { notOnOrAfter: minutes(-2) } }, /not good any more|No valid subject/],
    ['an earlier time, by its conditions', { content: { conditionsUntil: minutes(-2) } }, /not good any more|expired/],
    ['a later time', { content: { notBefore: minutes(3) } }, /not good yet|not yet valid/],
    ['no end', { content: { notOnOrAfter: null } }, /not a valid date/],
    ['years', { content: { notOnOrAfter: minutes(60 * 24 * 365) } }, /too long/],
    ['a session that has ended', { content: { sessionUntil: minutes(-2) } }, /session/],
    ['nobody by a known key', { by: strangerKey }, /signature/i],
    ['nothing, the assertion unsigned', { signed: { assertion: false, response: true } }, /not signed/],
    ['nothing at all', { signed: { assertion: false } }, /not signed/],
    ['SHA-1', { signed: { style: { signature: 'http://www.w3.org/2000/09/xmldsig#rsa-sha1' } } }, /not taken/],
    ['a SHA-1 digest', { signed: { style: { digest: 'http://www.w3.org/2000/09/xmldsig#sha1' } } }, /not taken/],
    [
      'a canonical form with comments',
      { signed: { style: { canonicalization: 'http://www.w3.org/2001/10/xml-exc-c14n#WithComments' } } },
      /canonical/,
    ],
    [
      'inclusive canonical form',
      {
        signed: {
          style: {
            transforms: ['http://www.w3.org/2000/09/xmldsig#enveloped-signature', 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315'],
          },
        },
      },
      /transforms/,
    ],
  ])('%s is refused', async (_, attempt, reason) => {
    const refused = await refusal(finish(attempt));
    expect(refused).toMatchObject({ code: 'sso_failed', reason: expect.stringMatching(reason) });
  });

  it('with a SHA-1 signature beside a good one is refused', async () => {
    const inner = wrapInResponse(signElement(buildAssertion(content), 'Assertion', key), content);
    const outer = signElement(inner, 'Response', key, { signature: 'http://www.w3.org/2000/09/xmldsig#rsa-sha1' });
    expect(await refusal(post(outer))).toMatchObject({ code: 'sso_failed', reason: expect.stringMatching(/not taken/) });
  });
});

describe('a sign-in that began at the provider', () => {
  const unasked: Attempt = { content: { inResponseTo: null }, made: undefined };

  it('is refused unless the tenant lets it', async () => {
    expect((await refusal(finish(unasked))).code).toBe('sso_expired');
    expect((await refusal(finish({ ...unasked, made }))).code).toBe('sso_failed');
  });

  it('is taken where the tenant lets it, and answers nothing this browser asked', async () => {
    expect((await finish({ ...unasked, made, connection: { idpInitiated: true } })).answered).toBeUndefined();
  });

  it('is refused when it answers a request that another browser made', async () => {
    expect((await refusal(finish({ made: undefined, connection: { idpInitiated: true } }))).code).toBe('sso_expired');
    const half: Attempt = { content: { inResponseTo: null, confirmedFor: '_other' }, made: undefined, connection: { idpInitiated: true } };
    expect(await refusal(finish(half))).toMatchObject({ code: 'sso_failed', reason: expect.stringMatching(/another request/) });
  });
});

describe('an encrypted assertion', () => {
  const own = makeCertifiedKey();
  const pem = (held: typeof own): string => held.privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
  const bearing = (assertion: string, certificate = own.certificate, style?: EncryptionStyle): string =>
    wrapInResponse(encryptAssertion(assertion, certificate, style), content);
  const signedAssertion = signElement(buildAssertion(content), 'Assertion', key);
  const gcm = 'http://www.w3.org/2009/xmlenc11#aes256-gcm';
  const cbc = 'http://www.w3.org/2001/04/xmlenc#aes256-cbc';

  it.each([
    ['with AES-GCM', (): string => bearing(signedAssertion)],
    ['with AES-CBC', (): string => bearing(signedAssertion, own.certificate, { content: cbc })],
    ['in a response that is signed itself', (): string => signElement(bearing(signedAssertion), 'Response', key)],
  ])('is taken %s', async (_, make) => {
    const { identity } = await post(make(), { decryptionKey: pem(own) });
    expect(identity).toEqual({ issuer, subject: 'mallory', email: 'mallory@acme.example', name: 'Mallory Jones' });
  });

  it.each<[string, () => string, Attempt]>([
    ['for another key', () => bearing(signedAssertion, strangerKey.certificate), { decryptionKey: pem(own) }],
    ['where the connection has no key', () => bearing(signedAssertion), {}],
    ['without a signature inside', () => bearing(buildAssertion(content)), { decryptionKey: pem(own) }],
    ['signed outside only', () => signElement(bearing(buildAssertion(content)), 'Response', key), { decryptionKey: pem(own) }],
    ['signed by a stranger', () => bearing(signElement(buildAssertion(content), 'Assertion', strangerKey)), { decryptionKey: pem(own) }],
    ['in a response that was changed', () => signElement(bearing(signedAssertion), 'Response', strangerKey), { decryptionKey: pem(own) }],
    [
      'with RSA 1.5',
      () => bearing(signedAssertion, own.certificate, { key: 'http://www.w3.org/2001/04/xmlenc#rsa-1_5' }),
      { decryptionKey: pem(own) },
    ],
    [
      'with another cipher',
      () => bearing(signedAssertion).replace(gcm, 'http://www.w3.org/2001/04/xmlenc#tripledes-cbc'),
      { decryptionKey: pem(own) },
    ],
    [
      'beside another',
      () => bearing(signedAssertion).replace('</samlp:Response>', `${signedAssertion}</samlp:Response>`),
      { decryptionKey: pem(own) },
    ],
    [
      'twice',
      () => wrapInResponse([1, 2].map(() => encryptAssertion(signedAssertion, own.certificate)).join(''), content),
      { decryptionKey: pem(own) },
    ],
    ['that holds a whole response', () => bearing(wrapInResponse(signedAssertion, content)), { decryptionKey: pem(own) }],
    ['that is encrypted again', () => bearing(encryptAssertion(signedAssertion, own.certificate)), { decryptionKey: pem(own) }],
  ])('is refused %s', async (_, make, attempt) => {
    expect((await refusal(post(make(), attempt))).code).toBe('sso_failed');
  });

  const assertionIn = /<saml:Assertion[\s\S]*<\/saml:Assertion>/;
  it.each(Object.entries(wrapSignature({ xml: buildResponse(content, key, { response: true }), own: 'mallory', wanted: 'alice' })))(
    'is refused when a wrapped signature is inside: %s',
    async (_, wrapped) => {
      const sealed = wrapped.replace(assertionIn, (inside) => encryptAssertion(inside, own.certificate));
      expect((await refusal(post(sealed, { decryptionKey: pem(own) }))).code).toBe('sso_failed');
    },
  );
});
