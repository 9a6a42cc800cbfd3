import { sql } from 'kysely';
import type { SystemDb } from '../tenancy.ts';
import type { AppliedMigration } from './compare-schema.ts';

/** Which migrations the database has had; none at all when it was never migrated. */
export async function readAppliedMigrations(db: SystemDb): Promise<AppliedMigration[]> {
  const { rows: found } = await sql<{ there: boolean }>`select to_regclass('public.schema_migrations') is not null as there`.execute(db);
  if (found[0]?.there !== true) return [];
  const { rows } = await sql<AppliedMigration>`select name, checksum from schema_migrations order by name`.execute(db);
  return rows;
}
