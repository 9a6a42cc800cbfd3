import { createHmac, generateKeyPairSync } from 'node:crypto';
import { formatId, newId } from '@parley/contract/ids';
import { createTokenWorld, issuer, type TokenWorld } from '@parley/testing/tokens/create-token-world';
import { type CryptoKey, exportJWK, exportSPKI, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Tokens } from './tokens.ts';

const day = 24 * 3_600_000;

describe('access tokens', () => {
  let world: TokenWorld;
  let tokens: Tokens;
  let signed: { kid: string; key: CryptoKey };
  const claims = { personId: newId('person'), familyId: newId('tokenFamily') };
  beforeAll(async () => {
    world = await createTokenWorld();
    tokens = world.replica();
    signed = await tokens.keys.current();
  });
  afterAll(() => world.test.close());

  const seconds = () => Math.floor(world.clock.now / 1000);
  const rightPayload = (): JWTPayload => ({
    iss: issuer,
    aud: 'parley-api',
    sub: formatId('person', claims.personId),
    sid: formatId('tokenFamily', claims.familyId),
    iat: seconds(),
    exp: seconds() + 600,
  });
  const without = (claim: string): JWTPayload => Object.fromEntries(Object.entries(rightPayload()).filter(([name]) => name !== claim));
  const sign = (payload: JWTPayload, header: Record<string, unknown> = {}, key = signed.key) =>
    new SignJWT(payload).setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt', kid: signed.kid, ...header }).sign(key);
  /** Written by hand, for what no library would write. */
  const raw = (header: object, payload: object, signature = '') =>
    `${[header, payload].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')}.${signature}`;

  it('are read until their time is over, and half a minute more for clocks that differ', async () => {
    const { token, expiresAt } = await tokens.access.issue(claims);
    const start = world.clock.now;
    expect(expiresAt.getTime()).toBe(start + 600_000);
    const at = async (ms: number) => {
      world.clock.now = start + ms;
      const read = await tokens.access.read(token);
      world.clock.now = start;
      return read;
    };
    expect(await at(0)).toEqual(claims);
    expect(await at(629_000)).toEqual(claims);
    expect(await at(631_000)).toBeUndefined();
    expect(await at(-29_000)).toEqual(claims);
    expect(await at(-31_000)).toBeUndefined();
  });

  it('written by hand as they should be are read, so that the forgeries below fail for what was forged', async () => {
    expect(await tokens.access.read(await sign(rightPayload()))).toEqual(claims);
  });

  it('are of this installation: another issuer’s are refused though its keys are the same', async () => {
    const { token } = await tokens.access.issue(claims);
    expect(await world.replica().access.read(token)).toEqual(claims);
    expect(await tokens.access.read(await sign({ ...rightPayload(), iss: 'https://evil.example' }))).toBeUndefined();
  });

  it.each<[string, () => Promise<string> | string]>([
    ['nothing', () => ''],
    ['no token', () => 'a.b.c'],
    ['a token without a signature', () => raw({ alg: 'none', typ: 'at+jwt', kid: signed.kid }, rightPayload())],
    ['alg None in odd case', () => raw({ alg: 'nOnE', typ: 'at+jwt', kid: signed.kid }, rightPayload())],
    ['a header that is null', () => raw(null as unknown as object, rightPayload())],
    [
      'HS256 with the public key as its secret',
      async () => {
        const publicKey = await tokens.keys.find(signed.kid);
        const [jwk] = (await tokens.keys.published()).filter(({ kid }) => kid === signed.kid);
        const secrets = [await exportSPKI(publicKey as CryptoKey), JSON.stringify(jwk), jwk?.x ?? ''];
        const head = raw({ alg: 'HS256', typ: 'at+jwt', kid: signed.kid }, rightPayload()).slice(0, -1);
        const forged = secrets.map((secret) => `${head}.${createHmac('sha256', secret).update(head).digest('base64url')}`);
        for (const token of forged.slice(1)) expect(await tokens.access.read(token)).toBeUndefined();
        return forged[0] ?? '';
      },
    ],
    ['another audience', () => sign({ ...rightPayload(), aud: 'somebody-else' })],
    ['no audience', () => sign(without('aud'))],
    ['another issuer', () => sign({ ...rightPayload(), iss: 'https://parley.example.evil' })],
    ['an ID token', () => sign(rightPayload(), { typ: 'JWT' })],
    ['no type', () => sign(rightPayload(), { typ: undefined })],
    ['a visitor session', () => sign(rightPayload(), { typ: 'parley-session+jwt' })],
    ['one that is over', () => sign({ ...rightPayload(), iat: seconds() - 700, exp: seconds() - 100 })],
    ['one that lives for ever', () => sign(without('exp'))],
    ['one made long ago that says it is good for a year', () => sign({ ...rightPayload(), iat: seconds() - 3_600, exp: seconds() + day })],
    ['one made in the future', () => sign({ ...rightPayload(), iat: seconds() + 3_600, exp: seconds() + 4_200 })],
    ['one that is not good yet', () => sign({ ...rightPayload(), nbf: seconds() + 120 })],
    ['no time of making', () => sign(without('iat'))],
    ['no person', () => sign(without('sub'))],
    ['a person that is none', () => sign({ ...rightPayload(), sub: 'admin' })],
    ['a member instead of a person', () => sign({ ...rightPayload(), sub: formatId('member', newId('member')) })],
    ['no family', () => sign(without('sid'))],
    ['a family that is none', () => sign({ ...rightPayload(), sid: ['x'] } as unknown as JWTPayload)],
    ['no kid', () => sign(rightPayload(), { kid: undefined })],
    ['a kid that is a path', () => sign(rightPayload(), { kid: '../../../dev/null' })],
    ['a kid that is a query', () => sign(rightPayload(), { kid: "x' union select 'key" })],
    ['a kid that nobody has', () => sign(rightPayload(), { kid: formatId('signingKey', newId('signingKey')) })],
    ['a strange key under our kid', async () => sign(rightPayload(), {}, (await generateKeyPair('EdDSA', { crv: 'Ed25519' })).privateKey)],
    [
      'a strange key that its own header brings along (jwk)',
      async () => {
        const { privateKey, publicKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
        return sign(rightPayload(), { jwk: await exportJWK(publicKey) }, privateKey);
      },
    ],
    [
      'a strange key that its own header says where to find (jku, x5u)',
      async () => {
        const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519' });
        return sign(rightPayload(), { jku: 'https://evil.example/jwks.json', x5u: 'https://evil.example/key.pem' }, privateKey);
      },
    ],
    [
      'another algorithm',
      () => {
        const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
        return new SignJWT(rightPayload()).setProtectedHeader({ alg: 'RS256', typ: 'at+jwt', kid: signed.kid }).sign(privateKey);
      },
    ],
  ])('are not: %s', async (_, forge) => {
    expect(await tokens.access.read(await forge())).toBeUndefined();
  });

  it('are none with any character of them changed', async () => {
    const { token } = await tokens.access.issue(claims);
    for (let index = 0; index < token.length - 1; index++) {
      const other = token[index] === 'A' ? 'B' : 'A';
      if (token[index] === '.') continue;
      expect(await tokens.access.read(token.slice(0, index) + other + token.slice(index + 1)), `character ${index}`).toBeUndefined();
    }
  });

  it('are taken without a gap while keys change, by replicas that remember them for a moment', async () => {
    const replicas = [world.replica({ rememberMs: 3_000 }), world.replica({ rememberMs: 3_000 })] as const;
    const kids = new Set<string>();
    let refused = 0;
    let checked = 0;
    for (let hour = 0; hour < 40 * 24; hour += 8) {
      world.clock.now += 8 * 3_600_000;
      const issued = await Promise.all(replicas.map(({ access }) => access.issue(claims)));
      for (const moment of [0, 1_000, 599_000]) {
        world.clock.now += moment;
        for (const { token } of issued) {
          for (const { access } of replicas) {
            checked += 1;
            if ((await access.read(token)) === undefined) refused += 1;
          }
        }
        world.clock.now -= moment;
      }
      for (const { keys } of replicas) kids.add((await keys.current()).kid);
    }
    expect(kids.size).toBeGreaterThan(1);
    expect({ refused, checked }).toEqual({ refused: 0, checked: 120 * 3 * 4 });
  });
});
