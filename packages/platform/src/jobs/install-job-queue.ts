import { createHash } from 'node:crypto';
import { getConstructionPlans, getMigrationPlans } from 'pg-boss';
import { deadQueue, queueSchema } from './queue-schema.ts';

/** The part of a database client the installation needs: an administrator's session of its own. */
export interface AdminSession {
  query(text: string): Promise<{ rows: Record<string, unknown>[] }>;
}

const ninetyDays = 90 * 24 * 3_600;
const deadQueueOptions = { policy: 'standard', retryLimit: 0, retentionSeconds: ninetyDays, deleteAfterSeconds: ninetyDays };

/** Tenants' transactions reach none of it: their jobs leave through the outbox, which row-level security covers. */
const grants = `
  revoke all on schema ${queueSchema} from public;
  revoke all on all tables in schema ${queueSchema} from public;
  revoke all on all functions in schema ${queueSchema} from public;
  grant usage on schema ${queueSchema} to parley_system;
  grant select, insert, update, delete on all tables in schema ${queueSchema} to parley_system;
  grant execute on all functions in schema ${queueSchema} to parley_system;
  select ${queueSchema}.create_queue('${deadQueue}', '${JSON.stringify(deadQueueOptions)}');
`;

/**
 * Installs the job queue's tables, or brings them up to the version this build was made with, as `parley_owner`. All of it
 * commits together, so being killed leaves it either done or not begun. Doing it again changes nothing.
 */
export async function installJobQueue(client: AdminSession): Promise<void> {
  await client.query('begin');
  try {
    // As the administrator: a restored or copied database may have lost its owner's right to create schemas.
    await client.query(`create schema if not exists ${queueSchema} authorization parley_owner`);
    await client.query('set local role parley_owner');
    const installed = await installedVersion(client);
    const wanted = wantedVersion();
    if (installed !== undefined && installed > wanted) {
      throw new Error(
        `The job queue was installed by a newer version of Parley (${installed}, this one knows ${wanted}). Start that version.`,
      );
    }
    if (installed === undefined) await client.query(withinTransaction(constructionPlans()));
    else if (installed < wanted) await client.query(withinTransaction(getMigrationPlans(queueSchema, installed)));
    await client.query(grants);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw new Error(`the job queue could not be installed: ${(error as Error).message}`, { cause: error });
  }
}

/** Changes whenever {@link installJobQueue} would build something else; whoever keeps a migrated copy keys it with this. */
export function jobQueueFingerprint(): string {
  return createHash('sha256').update(constructionPlans()).update(grants).digest('hex');
}

async function installedVersion(client: AdminSession): Promise<number | undefined> {
  const { rows: found } = await client.query(`select to_regclass('${queueSchema}.version') is not null as installed`);
  if (found[0]?.['installed'] !== true) return undefined;
  const { rows } = await client.query(`select version from ${queueSchema}.version`);
  return Number(rows[0]?.['version']);
}

function constructionPlans(): string {
  return getConstructionPlans(queueSchema, { createSchema: false });
}

function wantedVersion(): number {
  const [, version] = /INSERT INTO \w+\.version\(version\) VALUES \('(\d+)'\)/.exec(constructionPlans()) ?? [];
  if (version === undefined) throw new Error('pg-boss no longer names its version in its plans');
  return Number(version);
}

/**
 * pg-boss's plans begin and commit by themselves and build indexes concurrently afterwards. Inside our own transaction they
 * are whole or absent; the price is that a migration locks the job table while it builds an index.
 */
function withinTransaction(plans: string): string {
  const commit = plans.lastIndexOf('COMMIT;');
  if (!/^\s*BEGIN;/.test(plans) || commit === -1) throw new Error('pg-boss no longer wraps its plans in a transaction');
  const afterwards = plans.slice(commit + 'COMMIT;'.length).replaceAll(/\bINDEX CONCURRENTLY\b/g, 'INDEX');
  return plans.slice(0, commit).replace(/^\s*BEGIN;/, '') + afterwards;
}
