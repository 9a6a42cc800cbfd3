import { statfs } from 'node:fs/promises';
import type { InstallationHealth } from '@parley/contract/operator-health';
import type { Database } from '@parley/platform/database/tenancy';
import { readBacklog } from '@parley/platform/jobs/read-backlog';
import { countJobs, countMails, readDatabaseFacts, readMigrations } from './health.store.ts';

/** What the process knows of its installation without asking the database. */
export interface InstallationFacts {
  readonly version: string;
  readonly sharing: 'memory' | 'valkey';
  readonly mailDelivery: 'smtp' | 'outbox';
  /** Undefined when this process keeps nothing on a disk. */
  readonly dataDir: string | undefined;
}

/** How the installation is: its database, what waits or failed, and how much room is left. */
export async function getInstallationHealth(database: Database, facts: InstallationFacts): Promise<InstallationHealth> {
  const { unclaimed } = await readBacklog(database);
  const { dataDir, ...known } = facts;
  const found = await database.asSystem('look at how the installation is', async (db) => ({
    engine: await readDatabaseFacts(db),
    migrations: await readMigrations(db),
    queues: await countJobs(db),
    mails: await countMails(db),
  }));
  return {
    ...known,
    engine: database.engine,
    databaseVersion: found.engine.version,
    databaseBytes: found.engine.bytes,
    migrations: { ...found.migrations, latestAt: found.migrations.latestAt?.toISOString() ?? null },
    queues: found.queues,
    unclaimedJobs: [...unclaimed],
    mails: { ...found.mails, oldestQueuedAt: found.mails.oldestQueuedAt?.toISOString() ?? null },
    disk: dataDir === undefined ? null : await readDisk(dataDir),
  };
}

async function readDisk(folder: string): Promise<InstallationHealth['disk']> {
  const { bsize, bavail, blocks } = await statfs(folder);
  return { freeBytes: bavail * bsize, totalBytes: blocks * bsize };
}
