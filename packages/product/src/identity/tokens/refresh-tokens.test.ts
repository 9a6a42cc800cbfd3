import type { TokenPairResponse } from '@parley/contract/tokens';
import { createTokenWorld, request, type TokenWorld } from '@parley/testing/tokens/create-token-world';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refreshTokens } from './refresh-tokens.ts';
import { createResolveAccessToken } from './resolve-access-token.ts';
import { revokeTokens } from './revoke-tokens.ts';
import type { Tokens } from './tokens.ts';

const day = 24 * 3_600_000;

describe('refresh tokens', () => {
  let world: TokenWorld;
  let tokens: Tokens;
  beforeAll(async () => {
    world = await createTokenWorld();
    tokens = world.replica();
  });
  afterAll(() => world.test.close());

  const refresh = (refreshToken: string, by = tokens): Promise<TokenPairResponse> => refreshTokens(by, { refreshToken, request });
  const codeOf = (attempt: Promise<unknown>) =>
    attempt.then(
      () => 'refreshed',
      (error: { code: string }) => error.code,
    );
  const resolve = (token: string) => createResolveAccessToken(tokens, { rememberMs: 0 })(token);
  const familyOf = async (accessToken: string) => {
    const claims = await tokens.access.read(accessToken);
    return world.test.database.asIdentity('test', (db) =>
      db
        .selectFrom('token_families')
        .selectAll()
        .where('id', '=', claims?.familyId ?? ('' as never))
        .executeTakeFirstOrThrow(),
    );
  };

  it('give the next one, each once, and say whose they are', async () => {
    const first = await world.signIn(tokens);
    const second = await refresh(first.refreshToken);
    const third = await refresh(second.refreshToken, world.replica());
    expect(new Set([first, second, third].map(({ refreshToken }) => refreshToken)).size).toBe(3);
    expect(await resolve(third.accessToken)).toMatchObject({
      personId: first.personId,
      session: { kind: 'token', id: expect.any(String) },
      method: 'password',
      secondFactorAt: undefined,
    });
  });

  it('of a hundred families, each brought eight times at once, move each family on by one, and no further', async () => {
    const replicas = [tokens, world.replica(), world.replica()];
    for (let group = 0; group < 25; group++) {
      const families: Awaited<ReturnType<TokenWorld['signIn']>>[] = [];
      for (let index = 0; index < 4; index++) families.push(await world.signIn(tokens));
      const answers = await Promise.all(
        families.map(({ refreshToken }) =>
          Promise.all(Array.from({ length: 8 }, (_, index) => refresh(refreshToken, replicas[index % replicas.length]))),
        ),
      );
      for (const [index, family] of answers.entries()) {
        const successors = new Set(family.map(({ refreshToken }) => refreshToken));
        expect(successors.size).toBe(1);
        expect(successors).not.toContain(families[index]?.refreshToken);
        const row = await familyOf(family[0]?.accessToken ?? '');
        expect([row.generation, row.revoked_at]).toEqual([2, null]);
      }
    }
  });

  it('lost on the way are given again for ten seconds, the same and no other', async () => {
    const first = await world.signIn(tokens);
    const second = await refresh(first.refreshToken);
    world.clock.now += 10_000;
    expect((await refresh(first.refreshToken)).refreshToken).toBe(second.refreshToken);
    expect((await familyOf(second.accessToken)).generation).toBe(2);
  });

  it('brought a second time after that end their family, with every token of it', async () => {
    const first = await world.signIn(tokens);
    const second = await refresh(first.refreshToken);
    world.clock.now += 10_001;
    expect(await codeOf(refresh(first.refreshToken))).toBe('unauthenticated');
    expect(await codeOf(refresh(second.refreshToken))).toBe('unauthenticated');
    expect(await resolve(second.accessToken)).toBeUndefined();
    expect(await familyOf(second.accessToken)).toMatchObject({ revoke_reason: 'reuse' });
  });

  it('older than the previous one end their family within the grace too', async () => {
    const first = await world.signIn(tokens);
    const second = await refresh(first.refreshToken);
    const third = await refresh(second.refreshToken);
    expect(await codeOf(refresh(first.refreshToken))).toBe('unauthenticated');
    expect(await codeOf(refresh(third.refreshToken))).toBe('unauthenticated');
    expect(await codeOf(refresh(second.refreshToken))).toBe('unauthenticated');
    expect(await resolve(third.accessToken)).toBeUndefined();
  });

  it('brought by thief and owner at once end the family as soon as one of them falls behind', async () => {
    const stolen = await world.signIn(tokens);
    let [owner, thief] = await Promise.all([refresh(stolen.refreshToken), refresh(stolen.refreshToken)]);
    expect(owner.refreshToken).toBe(thief.refreshToken);
    world.clock.now += 600_000;
    owner = await refresh(owner.refreshToken);
    world.clock.now += 600_000;
    expect(await codeOf(refresh(thief.refreshToken))).toBe('unauthenticated');
    expect(await codeOf(refresh(owner.refreshToken))).toBe('unauthenticated');
  });

  it('are over after seven days unused, and after thirty days in any case', async () => {
    const unused = await world.signIn(tokens);
    let used: { refreshToken: string; refreshExpiresAt?: string } = await world.signIn(tokens);
    const start = world.clock.now;
    for (let days = 6; days <= 24; days += 6) {
      world.clock.now = start + days * day;
      used = await refresh(used.refreshToken);
    }
    expect(new Date(used.refreshExpiresAt ?? 0).getTime()).toBe(start + 30 * day);
    expect(await codeOf(refresh(unused.refreshToken))).toBe('unauthenticated');
    world.clock.now = start + 30 * day;
    expect(await codeOf(refresh(used.refreshToken))).toBe('unauthenticated');
  });

  it.each([
    ['nothing', () => ''],
    ['null', () => 'null'],
    ['an access token', (pair: TokenPairResponse) => pair.accessToken],
    ['a changed generation', (pair: TokenPairResponse) => pair.refreshToken.replace(/_1_(?=[^_]*)/, '_2_')],
    [
      'a code of another token',
      (pair: TokenPairResponse, other: TokenPairResponse) => pair.refreshToken.slice(0, -43) + other.refreshToken.slice(-43),
    ],
    ['a code that is cut', (pair: TokenPairResponse) => pair.refreshToken.slice(0, -1)],
    ['more behind it', (pair: TokenPairResponse) => `${pair.refreshToken}A`],
  ])('are no %s', async (_, forge) => {
    const pair = await world.signIn(tokens);
    const other = await world.signIn(tokens);
    const forged = forge(
      { ...pair, tokenType: 'Bearer', expiresIn: 600, refreshExpiresAt: '' },
      { ...other, tokenType: 'Bearer', expiresIn: 600, refreshExpiresAt: '' },
    );
    expect(forged).not.toBe(pair.refreshToken);
    expect(await codeOf(refresh(forged))).toBe('unauthenticated');
    expect(await codeOf(refresh(pair.refreshToken))).toBe('refreshed');
  });

  it('written under a previous secret are still good, and under a foreign one are not', async () => {
    const pair = await world.signIn(tokens);
    const current = 'a newer secret of this installation';
    const foreign = world.replica({ secrets: { current, previous: [] } });
    expect(await codeOf(refresh(pair.refreshToken, foreign))).toBe('unauthenticated');
    const rotated = world.replica({ secrets: { current, previous: ['the secret of this installation, long enough'] } });
    const next = await refresh(pair.refreshToken, rotated);
    expect(await codeOf(refresh(next.refreshToken, rotated))).toBe('refreshed');
  });

  it('can be ended by whoever holds any of them; ending nothing is no error', async () => {
    const pair = await world.signIn(tokens);
    const next = await refresh(pair.refreshToken);
    await revokeTokens(tokens, pair.refreshToken);
    await revokeTokens(tokens, 'rt_parley_nothing');
    expect(await codeOf(refresh(next.refreshToken))).toBe('unauthenticated');
    expect(await resolve(next.accessToken)).toBeUndefined();
  });

  it('end with their person', async () => {
    const pair = await world.signIn(tokens);
    await world.test.database.asIdentity('test', (db) => db.deleteFrom('people').where('id', '=', pair.personId).execute());
    expect(await resolve(pair.accessToken)).toBeUndefined();
    expect(await codeOf(refresh(pair.refreshToken))).toBe('unauthenticated');
  });
});
