import { createHash, randomUUID } from 'node:crypto';
import { newId } from '@parley/contract/ids';
import { createStoredPerson } from '@parley/testing/app/stored-people';
import { createTestDatabase, type TestDatabase } from '@parley/testing/database/create-test-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sweepIdentity } from './sweep-identity.ts';

const day = 24 * 3_600_000;
const lifetimes = { idleMs: 7 * day, absoluteMs: 30 * day };
const now = Date.UTC(2030, 5, 1);
const inDays = (days: number): Date => new Date(now + days * day);

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(() => test.close());

/** Stores rows of everything that ends; gives the ids of those that must stay. */
async function store(): Promise<string[]> {
  const { personId } = await createStoredPerson(test, 'Ada', `${randomUUID()}@sweep.example`);
  const stay: string[] = [];
  const id = (stays: boolean): string => {
    const made = newId('session');
    if (stays) stay.push(made);
    return made;
  };
  await test.database.asIdentity('fill tables of a test', async (db) => {
    const verification = (expires_at: Date, stays: boolean) => ({ id: id(stays), identifier: randomUUID(), value: '{}', expires_at });
    const session = (expires_at: Date, created_at: Date, stays: boolean) => ({
      ...{ id: id(stays) as never, person_id: personId, token_hash: randomUUID(), method: 'password', expires_at, created_at },
    });
    const family = (more: object, stays: boolean) => ({
      ...{ id: id(stays) as never, person_id: personId, idle_expires_at: inDays(7), expires_at: inDays(30), ...more },
    });
    await db
      .insertInto('verifications')
      .values([...Array.from({ length: 7 }, () => verification(inDays(-1), false)), verification(inDays(1), true)])
      .execute();
    await db
      .insertInto('sessions')
      .values([session(inDays(-1), inDays(-8), false), session(inDays(1), inDays(-31), false), session(inDays(1), inDays(-29), true)])
      .execute();
    await db
      .insertInto('token_families')
      .values([
        family({ expires_at: inDays(-1) }, false),
        family({ revoked_at: inDays(-31) }, false),
        family({ idle_expires_at: inDays(-31) }, false),
        family({ revoked_at: inDays(-29) }, true),
        family({ idle_expires_at: inDays(-1) }, true),
        family({}, true),
      ])
      .execute();
    const digest = (): Buffer => createHash('sha256').update(randomUUID()).digest();
    await db
      .insertInto('sso_used_answers')
      .values([
        { digest: digest(), expires_at: inDays(-1) },
        { digest: digest(), expires_at: inDays(1) },
      ])
      .execute();
  });
  return stay;
}

async function left(): Promise<string[]> {
  const { rows } = await test.asAdmin((client) =>
    client.query<{ id: string }>('select id from verifications union all select id from sessions union all select id from token_families'),
  );
  return rows.map(({ id }) => id);
}

describe('the sweep', () => {
  it('deletes what has ended in batches, and nothing that is still good', async () => {
    const stay = await store();
    expect(await sweepIdentity({ database: test.database, now: () => now, lifetimes }, 3)).toBe(13);
    expect((await left()).toSorted()).toEqual(stay.toSorted());
    expect(await sweepIdentity({ database: test.database, now: () => now, lifetimes }, 3)).toBe(0);
  });

  it('done by two processes at once deletes each row once', async () => {
    const before = await left();
    const stay = await store();
    const sweep = () => sweepIdentity({ database: test.database, now: () => now, lifetimes }, 2);
    const counts = await Promise.all([sweep(), sweep()]);
    expect(counts.reduce((sum, count) => sum + count)).toBe(13);
    expect((await left()).toSorted()).toEqual([...before, ...stay].toSorted());
  });
});
