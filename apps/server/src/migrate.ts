import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { type MigrateOptions, migrate } from '@parley/platform/database/migrate/migrate';
import { type Migration, readMigrations } from '@parley/platform/database/migrate/read-migrations';
import { installJobQueue, jobQueueFingerprint } from '@parley/platform/jobs/install-job-queue';

/** The migrations of this build, in order. */
export function ownMigrations(): Migration[] {
  return readMigrations(join(import.meta.dirname, '../../../migrations'));
}

/** Brings a database up to this build: Parley's own tables, then the job queue's. */
export function migrateDatabase(options: Omit<MigrateOptions, 'migrations' | 'afterwards'>): Promise<string[]> {
  return migrate({ ...options, migrations: ownMigrations(), afterwards: installJobQueue });
}

/** Differs between two builds whenever {@link migrateDatabase} would make different databases of an empty one. */
export function schemaFingerprint(): string {
  const hash = createHash('sha256').update(jobQueueFingerprint());
  for (const { name, checksum } of ownMigrations()) hash.update(name).update(checksum);
  return hash.digest('hex');
}
