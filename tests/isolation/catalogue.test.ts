import { catalogueRules } from '@parley/platform/database/catalogue/catalogue-rules';
import { catalogueCheckNames, lintCatalogue } from '@parley/platform/database/catalogue/lint-catalogue';
import { readCatalogue } from '@parley/platform/database/catalogue/read-catalogue';
import { connectionOf } from '@parley/platform/database/connection-of';
import { createTestDatabase, type TestDatabase } from '@parley/testing/database/create-test-database';
import { withAdmin } from '@parley/testing/database/with-admin';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plantedFaults } from './planted-faults.ts';

describe('the catalogue of a migrated database', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await createTestDatabase();
  });
  afterAll(() => test.close());

  it('has no fault, as an administrator sees it', async () => {
    expect(await test.asAdmin(lintCatalogue)).toEqual([]);
  });

  it('has no fault, as the login of the product sees it', async () => {
    expect(await withAdmin(connectionOf(test.address), lintCatalogue)).toEqual([]);
  });

  it('has all that the rules allow, so that no permission outlives its use', async () => {
    const catalogue = await test.asAdmin((client) => readCatalogue(client, catalogueRules));
    const granted = (role: string) =>
      new Set(catalogue.grants.filter((grant) => grant.role === role).map((grant) => `${grant.object}: ${grant.privilege}`));
    const allowed = (table: string, privileges: readonly string[] = []) => privileges.map((privilege) => `${table}: ${privilege}`);
    for (const [table, privileges] of Object.entries(catalogueRules.systemMay)) {
      expect([...granted('parley_system')]).toEqual(expect.arrayContaining(allowed(table, privileges)));
    }
    for (const [table, privileges] of Object.entries(catalogueRules.identityMay)) {
      expect([...granted('parley_identity')]).toEqual(expect.arrayContaining(allowed(table, privileges)));
    }
    for (const [table, { tenantMay }] of Object.entries(catalogueRules.globalTables)) {
      expect(catalogue.relations.map(({ name }) => name)).toContain(table);
      expect([...granted('parley_tenant')]).toEqual(expect.arrayContaining(allowed(table, tenantMay)));
    }
    const definers = catalogue.routines.filter(({ definer }) => definer).map(({ signature }) => signature);
    expect(definers.toSorted()).toEqual(catalogueRules.definerFunctions.toSorted());
    expect(catalogue.schemas.toSorted()).toEqual(['public', ...catalogueRules.systemSchemas].toSorted());
  });

  it.each(plantedFaults)('would be found at fault for $rule: $sql', async ({ rule, object = 'bots', sql }) => {
    const faults = await test.asAdmin(async (client) => {
      await client.query('begin');
      try {
        await client.query(sql);
        return await lintCatalogue(client);
      } finally {
        await client.query('rollback');
      }
    });
    expect(faults).toContainEqual({ rule, object, detail: expect.any(String) });
  });

  it('is looked at for nothing that was never planted here', () => {
    expect(new Set(plantedFaults.map(({ rule }) => rule))).toEqual(new Set(catalogueCheckNames));
  });
});
