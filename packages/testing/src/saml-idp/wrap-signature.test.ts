import { describe, expect, it } from 'vitest';
import { buildResponse } from './build-response.ts';
import { makeCertifiedKey } from './self-signed-certificate.ts';
import { countHeldSignatures } from './sign-xml.ts';
import { wrapSignature } from './wrap-signature.ts';

const key = makeCertifiedKey();
const xml = buildResponse(
  {
    issuer: 'https://idp.example',
    acsUrl: 'https://parley.example/acs',
    audience: 'https://parley.example/metadata',
    inResponseTo: '_request',
    nameId: 'mallory',
    now: new Date('2026-11-26T12:00:00Z'),
  },
  key,
  { response: true },
);

describe('the corpus of wrapped signatures', () => {
  it.each(Object.entries(wrapSignature({ xml, own: 'mallory', wanted: 'alice' })))(
    '%s says alice, and a signature in it holds',
    (_, wrapped) => {
      expect(wrapped).toContain('>alice<');
      expect(countHeldSignatures(wrapped, key.certificate)).toBeGreaterThanOrEqual(1);
    },
  );

  it('begins with two signatures that hold', () => {
    expect(countHeldSignatures(xml, key.certificate)).toBe(2);
    expect(countHeldSignatures(xml, makeCertifiedKey().certificate)).toBe(0);
  });
});
