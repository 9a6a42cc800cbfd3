import type pg from 'pg';
import type { CatalogueCheck, CatalogueFault } from './catalogue-fault.ts';
import { type CatalogueRules, catalogueRules } from './catalogue-rules.ts';
import { grantChecks } from './grant-checks.ts';
import { readCatalogue } from './read-catalogue.ts';
import { roleChecks } from './role-checks.ts';
import { tableChecks } from './table-checks.ts';

const checks: Readonly<Record<string, CatalogueCheck>> = { ...roleChecks, ...tableChecks, ...grantChecks };

/** The names of everything {@link lintCatalogue} looks for. */
export const catalogueCheckNames: readonly string[] = Object.keys(checks);

/**
 * Tells from the catalogue whether the database itself keeps tenants apart, as migrations made it and people may have changed
 * it since. No fault means yes. Any login may ask, through pgbouncer too; a database that was never migrated lacks every role.
 */
export async function lintCatalogue(client: Pick<pg.Client, 'query'>, rules: CatalogueRules = catalogueRules): Promise<CatalogueFault[]> {
  const catalogue = await readCatalogue(client, rules);
  return Object.entries(checks).flatMap(([rule, check]) => check(catalogue, rules).map(([object, detail]) => ({ rule, object, detail })));
}
