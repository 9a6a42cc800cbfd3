import { z } from 'zod';

/** How the installation is, as far as it can tell by itself. */
export const installationHealthSchema = z
  .object({
    version: z.string(),
    /** `pglite`: embedded; `postgres`: a server. */
    engine: z.enum(['pglite', 'postgres']),
    /** What the database says it is. */
    databaseVersion: z.string(),
    databaseBytes: z.int().nonnegative(),
    migrations: z.object({ applied: z.int().nonnegative(), latest: z.string().nullable(), latestAt: z.iso.datetime().nullable() }),
    /** What processes share live events and counts through: Valkey, or memory where there is one process. */
    sharing: z.enum(['memory', 'valkey']),
    mailDelivery: z.enum(['smtp', 'outbox']),
    /** Jobs by name: what waits, what runs, and what failed for good. */
    queues: z.array(
      z.object({
        job: z.string(),
        waiting: z.int().nonnegative(),
        running: z.int().nonnegative(),
        dead: z.int().nonnegative(),
      }),
    ),
    /** Names of jobs that no running process takes up. */
    unclaimedJobs: z.array(z.string()),
    mails: z.object({
      queued: z.int().nonnegative(),
      failed: z.int().nonnegative(),
      /** When the oldest mail that still waits was written. */
      oldestQueuedAt: z.iso.datetime().nullable(),
    }),
    /** The disk of the data folder; null when this process keeps nothing on one. */
    disk: z.object({ freeBytes: z.int().nonnegative(), totalBytes: z.int().nonnegative() }).nullable(),
  })
  .meta({ id: 'InstallationHealth' });
export type InstallationHealth = z.infer<typeof installationHealthSchema>;
