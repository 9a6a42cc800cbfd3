import { SignJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createTokenSigner, type TokenKind } from './token-signer.ts';

const first = 'the first secret of this installation';
const second = 'the second secret of this installation';
const startedAt = Date.UTC(2026, 0, 1);
const kind: TokenKind<{ who: string }> = { name: 'test+jwt', lifetimeSeconds: 60, claims: z.object({ who: z.string() }) };
const otherKind: TokenKind<{ who: string }> = { ...kind, name: 'other+jwt' };

function signerAt(now: number, current: string, previous: string[] = []) {
  return createTokenSigner({ current, previous }, () => now);
}

describe('createTokenSigner', () => {
  it('checks what it signed until it expires', async () => {
    const { token, expiresAt } = await signerAt(startedAt, first).sign(kind, { who: 'ada' });
    expect(expiresAt.getTime()).toBe(startedAt + 60_000);
    expect(await signerAt(startedAt + 59_000, first).verify(kind, token)).toEqual({ state: 'valid', claims: { who: 'ada' } });
    expect(await signerAt(startedAt + 61_000, first).verify(kind, token)).toEqual({ state: 'expired' });
  });

  it('checks what was signed under a previous secret, and still sees when it has expired', async () => {
    const { token } = await signerAt(startedAt, first).sign(kind, { who: 'ada' });
    expect(await signerAt(startedAt, second, [first]).verify(kind, token)).toMatchObject({ state: 'valid' });
    expect(await signerAt(startedAt + 61_000, second, [first]).verify(kind, token)).toEqual({ state: 'expired' });
  });

  it('takes what it has checked before for its own kind alone, and not beyond its time', async () => {
    let now = startedAt;
    const signer = createTokenSigner({ current: first, previous: [] }, () => now);
    const { token } = await signer.sign(kind, { who: 'ada' });
    for (let time = 0; time < 2; time++) expect(await signer.verify(kind, token)).toEqual({ state: 'valid', claims: { who: 'ada' } });
    expect(await signer.verify(otherKind, token)).toEqual({ state: 'invalid' });
    now += 60_000;
    expect(await signer.verify(kind, token)).toEqual({ state: 'expired' });
  });

  it('signs under the current secret only', async () => {
    const { token } = await signerAt(startedAt, second, [first]).sign(kind, { who: 'ada' });
    expect(await signerAt(startedAt, first).verify(kind, token)).toEqual({ state: 'invalid' });
  });

  it('refuses another kind, a foreign secret, no signature and no token', async () => {
    const signer = signerAt(startedAt, first, [second]);
    const { token } = await signer.sign(kind, { who: 'ada' });
    const foreign = await signerAt(startedAt, 'a secret of some other installation').sign(kind, { who: 'ada' });
    const unsigned = `${Buffer.from('{"alg":"none","typ":"test+jwt"}').toString('base64url')}.${token.split('.')[1]}.`;
    const underRawSecret = await new SignJWT({ who: 'ada' })
      .setProtectedHeader({ alg: 'HS256', typ: kind.name })
      .setIssuer('parley')
      .setAudience(kind.name)
      .setIssuedAt(startedAt / 1000)
      .setExpirationTime(startedAt / 1000 + 60)
      .sign(new TextEncoder().encode(first));
    expect(await signer.verify(otherKind, token)).toEqual({ state: 'invalid' });
    for (const refused of [foreign.token, unsigned, underRawSecret, '', 'a.b.c']) {
      expect(await signer.verify(kind, refused)).toEqual({ state: 'invalid' });
    }
  });
});
