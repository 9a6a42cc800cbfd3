import { newId } from '@parley/contract/ids';
import { createTestDatabase, type TestDatabase } from '@parley/testing/database/create-test-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

describe('tenant transactions', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await createTestDatabase();
  });
  afterAll(() => test.close());

  it('see their own tenant and no other', async () => {
    const [acme, globex] = [newId('tenant'), newId('tenant')];
    await test.database.asSystem('test', async (db) => {
      await db
        .insertInto('tenants')
        .values([
          { id: acme, name: 'Acme', slug: 'acme' },
          { id: globex, name: 'Globex', slug: 'globex' },
        ])
        .execute();
    });
    const seen = await test.database.forTenant(acme).transaction((db) => db.selectFrom('tenants').select('id').execute());
    expect(seen).toEqual([{ id: acme }]);
  });

  it('refuse to be nested instead of waiting for ever', async () => {
    const scope = test.database.forTenant(newId('tenant'));
    await expect(scope.transaction(() => scope.transaction(async () => 1))).rejects.toThrow('a transaction is already open');
  });
});
