import { join } from 'node:path';
import { type MigrateOptions, migrate } from '@parley/platform/database/migrate/migrate';
import { type Migration, readMigrations } from '@parley/platform/database/migrate/read-migrations';

/** The migrations of this build, in order. */
export function ownMigrations(): Migration[] {
  return readMigrations(join(import.meta.dirname, '../../../migrations'));
}

/** Brings a database up to this build: Parley's own tables, then the job queue's. */
export function migrateDatabase(options: Omit<MigrateOptions, 'migrations' | 'afterwards'>): Promise<string[]> {
  return migrate({ ...options, migrations: ownMigrations() });
}
