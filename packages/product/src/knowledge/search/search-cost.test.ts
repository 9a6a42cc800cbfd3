import { termCode } from '@parley/platform/text/term-code';
import { tokenize } from '@parley/platform/text/tokenize';
import { createTestDatabase, type TestDatabase } from '@parley/testing/database/create-test-database';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTenant } from '../../tenants/public.ts';
import { tenantKey } from '../chunks/chunk-print.ts';
import { searchChunks } from '../chunks/chunks.store.ts';
import { addSource } from '../sources/add-source.ts';
import { indexSource } from '../sources/index-source.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(() => test.close());

it('reads each candidate once, though nobody has gathered statistics of the tables', async () => {
  const scope = test.database.forTenant((await createTenant(test.database, { name: 'Many', slug: 'many' })).id);
  const sources = 120;
  for (let count = 0; count < sources; count++) {
    const bytes = new TextEncoder().encode(
      `Warranty number ${count} of the garden hose. ${'It is long and green and it waters all plants of every garden that is near. '.repeat(12)}`,
    );
    const { id } = await addSource(scope, { name: `${count}.txt`, bytes, contentType: 'text/plain', url: undefined });
    await indexSource(scope, { sourceId: id });
  }
  const keys = tokenize('warranty').map((term) => tenantKey(scope.tenantId, termCode(term)));
  const query = { tenantId: scope.tenantId, keys, weights: [1], most: 64 };
  const { found, fetched } = await scope.transaction(async (db) => {
    // The first calls are planned for their values; what is kept in a long life is the plan after those.
    for (let call = 0; call < 8; call++) await searchChunks(db, query);
    const before = await fetchedChunks(db);
    const { candidates } = await searchChunks(db, query);
    return { found: candidates.length, fetched: (await fetchedChunks(db)) - before };
  });
  expect(found).toBe(64);
  expect(fetched).toBeLessThan(3 * sources);
});

async function fetchedChunks(db: Parameters<typeof searchChunks>[0]): Promise<number> {
  const { rows } = await sql<{ fetched: string }>`
    select coalesce(idx_tup_fetch, 0) + coalesce(seq_tup_read, 0) as fetched
    from pg_stat_xact_user_tables where relname = 'chunks'`.execute(db);
  return Number(rows[0]?.fetched ?? 0);
}
