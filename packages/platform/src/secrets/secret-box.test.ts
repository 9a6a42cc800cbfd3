import { AppError } from '@parley/contract/errors';
import { type Id, newId } from '@parley/contract/ids';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SealedPurpose, sealedColumns } from './sealed-columns.ts';
import { createSecretBox, type SecretPlace } from './secret-box.ts';

const first = 'the first secret of this installation';
const second = 'the second secret of this installation';
const acme = newId('tenant');
const globex = newId('tenant');
const place: SecretPlace = { owner: acme, purpose: 'sso_connections.secret' };
const purposes = fc.constantFrom(...(Object.keys(sealedColumns) as SealedPurpose[]));
const box = createSecretBox({ current: first, previous: [] });

function codeOf(open: () => unknown): string {
  try {
    open();
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
  return 'opened';
}

describe('createSecretBox', () => {
  it('opens what it sealed, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.uuid(), purposes, (text, owner, purpose) => {
        const at = { owner: owner as Id<'tenant'>, purpose };
        expect(box.open(at, box.seal(at, text))).toBe(text);
      }),
    );
  });

  it('keeps the text out of the bytes, and never gives the same bytes twice', () => {
    const sealed = box.seal(place, 'CANARY-secret');
    expect(sealed.includes('CANARY')).toBe(false);
    expect(box.seal(place, 'CANARY-secret').equals(sealed)).toBe(false);
  });

  it('opens nothing after any bit of it was changed', () => {
    const sealed = box.seal(place, 'a secret');
    fc.assert(
      fc.property(fc.nat(sealed.length - 1), fc.integer({ min: 0, max: 7 }), (index, bit) => {
        const changed = Buffer.from(sealed);
        changed[index] = (changed[index] ?? 0) ^ (1 << bit);
        expect(codeOf(() => box.open(place, changed))).toBe('secret_unreadable');
      }),
    );
  });

  it('opens nothing that is cut short, lengthened or not sealed at all', () => {
    const sealed = box.seal(place, 'a secret');
    for (let length = 0; length < sealed.length; length++) {
      expect(codeOf(() => box.open(place, sealed.subarray(0, length)))).toBe('secret_unreadable');
    }
    expect(codeOf(() => box.open(place, Buffer.concat([sealed, Buffer.alloc(1)])))).toBe('secret_unreadable');
    expect(codeOf(() => box.open(place, Buffer.from('a secret stored as plain text by mistake')))).toBe('secret_unreadable');
  });

  it.each([
    ['another tenant', { ...place, owner: globex }],
    ['the installation', { ...place, owner: 'installation' as const }],
    ['another purpose', { ...place, purpose: 'signing_keys.private_key' as const }],
    [
      'a place whose texts run together the same way',
      { owner: `${acme}sso_` as Id<'tenant'>, purpose: 'connections.secret' as SealedPurpose },
    ],
  ])('refuses what was moved to %s', (_, elsewhere) => {
    const sealed = box.seal(place, 'a secret');
    expect(codeOf(() => box.open(elsewhere, sealed))).toBe('secret_unreadable');
  });

  it('opens what a previous secret sealed, and says that it should be sealed again', () => {
    const old = box.seal(place, 'a secret');
    const rotated = createSecretBox({ current: second, previous: [first] });
    expect(rotated.open(place, old)).toBe('a secret');
    expect(rotated.isCurrent(old)).toBe(false);
    const renewed = rotated.seal(place, rotated.open(place, old));
    expect(rotated.isCurrent(renewed)).toBe(true);
    expect(codeOf(() => box.open(place, renewed))).toBe('secret_unreadable');
  });

  it('names the column and the setting when the secret is not in the ring, and shows no part of what is sealed', () => {
    const sealed = createSecretBox({ current: second, previous: [] }).seal(place, 'CANARY');
    expect(() => box.open(place, sealed)).toThrow(/sso_connections\.secret.*PARLEY_PREVIOUS_SECRETS/);
    expect(() => box.open(place, sealed)).not.toThrow(/CANARY|second secret/);
  });

  it('opens bytes that stand inside a larger buffer', () => {
    const sealed = box.seal(place, 'a secret');
    const larger = new Uint8Array(sealed.length + 20);
    larger.set(sealed, 7);
    expect(box.open(place, larger.subarray(7, 7 + sealed.length))).toBe('a secret');
  });
});
