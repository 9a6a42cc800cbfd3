import { newId, type PersonId } from '@parley/contract/ids';
import { createSecretBox } from '@parley/platform/secrets/secret-box';
import type { SecretRing } from '@parley/platform/secrets/secret-ring';
import { startTokenFamily } from '@parley/product/identity/tokens/start-token-family';
import { createTokens, type Tokens } from '@parley/product/identity/tokens/tokens';
import { createTestDatabase, type TestDatabase } from '../database/create-test-database.ts';

export const issuer = 'https://parley.example';
export const request = { ip: '203.0.113.7', header: () => 'a test' };

/** A database, and as many replicas of what gives out tokens as a test asks for, on one clock. */
export interface TokenWorld {
  readonly test: TestDatabase;
  readonly clock: { now: number };
  replica(options?: { secrets?: SecretRing; rememberMs?: number }): Tokens;
  person(): Promise<PersonId>;
  /** The tokens of somebody new who just signed in. */
  signIn(tokens: Tokens): Promise<{ personId: PersonId; accessToken: string; refreshToken: string }>;
}

export async function createTokenWorld(): Promise<TokenWorld> {
  const test = await createTestDatabase();
  const clock = { now: Date.UTC(2026, 0, 1) };
  const usual: SecretRing = { current: 'the secret of this installation, long enough', previous: [] };
  const person = async (): Promise<PersonId> => {
    const id = newId('person');
    await test.database.asIdentity('test', (db) =>
      db
        .insertInto('people')
        .values({ id, name: 'Ada', email: `${id}@example.com` })
        .execute(),
    );
    return id;
  };
  return {
    test,
    clock,
    person,
    replica: ({ secrets = usual, rememberMs = 0 } = {}) =>
      createTokens({ database: test.database, box: createSecretBox(secrets), secrets, issuer, now: () => clock.now, rememberMs }),
    async signIn(tokens) {
      const personId = await person();
      const given = { personId, method: 'password', secondFactorAt: undefined, clientName: 'test', request };
      return { personId, ...(await startTokenFamily(tokens, given)) };
    },
  };
}
