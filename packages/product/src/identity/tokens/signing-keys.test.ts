import { createTokenWorld, type TokenWorld } from '@parley/testing/tokens/create-token-world';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

const day = 24 * 3_600_000;

describe('signing keys', () => {
  let world: TokenWorld;
  beforeAll(async () => {
    world = await createTokenWorld();
  });
  beforeEach(() => world.test.database.asIdentity('test', (db) => db.deleteFrom('signing_keys').execute()));
  afterAll(() => world.test.close());

  it('are made once, however many replicas start at once', async () => {
    const replicas = Array.from({ length: 8 }, () => world.replica());
    const kids = await Promise.all(replicas.map(async ({ keys }) => (await keys.current()).kid));
    expect(new Set(kids).size).toBe(1);
    expect(await replicas[0]?.keys.published()).toMatchObject([{ kid: kids[0], kty: 'OKP', crv: 'Ed25519', use: 'sig', alg: 'EdDSA' }]);
  });

  it('are published a day before they sign and a day after, and never with their private part', async () => {
    const { keys } = world.replica();
    const first = (await keys.current()).kid;
    world.clock.now += 29 * day;
    expect((await keys.current()).kid).toBe(first);
    const published = await keys.published();
    expect(published.map(({ kid }) => kid)).toEqual([first, expect.not.stringContaining(first)]);
    expect(published.map((key) => Object.keys(key).toSorted())).toEqual([0, 1].map(() => ['alg', 'crv', 'kid', 'kty', 'use', 'x']));
    world.clock.now += day;
    expect((await keys.current()).kid).toBe(published[1]?.kid);
    expect(await keys.find(first)).toBeDefined();
    world.clock.now += day;
    expect(await keys.find(first)).toBeUndefined();
    expect((await keys.published()).map(({ kid }) => kid)).toEqual([published[1]?.kid]);
  });

  it('are sealed: the database holds no private part that could be read', async () => {
    await world.replica().keys.current();
    const [row] = await world.test.database.asIdentity('test', (db) => db.selectFrom('signing_keys').selectAll().execute());
    expect(JSON.stringify(row?.public_jwk)).not.toContain('"d"');
    expect(row?.private_key.includes('"d"')).toBe(false);
  });

  it('that were sealed under a lost secret are passed over for signing, and still check what they signed', async () => {
    const before = world.replica();
    const { kid } = await before.keys.current();
    const after = world.replica({ secrets: { current: 'another secret of this installation', previous: [] } });
    const fresh = (await after.keys.current()).kid;
    expect(fresh).not.toBe(kid);
    expect((await after.keys.current()).kid).toBe(fresh);
    expect(await after.keys.find(kid)).toBeDefined();
  });

  it('that another process made a moment ago are found though others remember the keys before it', async () => {
    const remembering = world.replica({ rememberMs: 60_000 });
    expect(await remembering.keys.published()).toEqual([]);
    const { kid } = await world.replica().keys.current();
    expect(await remembering.keys.published()).toEqual([]);
    expect(await remembering.keys.find(kid)).toBeDefined();
  });

  it.each([
    '',
    'x',
    '../../etc/passwd',
    "' or 1=1 --",
    'sgk_',
    'per_01h455vb4pex5vsknk084sn02q',
    '/dev/null',
    'sgk_01h455vb4pex5vsknk084sn02q',
  ])('are not found by %j', async (kid) => {
    expect(await world.replica().keys.find(kid)).toBeUndefined();
  });
});
