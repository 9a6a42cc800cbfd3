import { randomUUID } from 'node:crypto';
import type { EmbeddingProviderName } from '@parley/contract/embeddings';
import type { TenantDb } from '@parley/platform/database/tenancy';
import { sql } from 'kysely';

/** What the next index is built with. `none` switches search by vectors off and keeps the rest. */
export interface EmbeddingSettings {
  provider: EmbeddingProviderName;
  model: string | null;
  dimension: number | null;
  address: string | null;
  requestsPerMinute: number | null;
  /** The key, sealed. */
  secret: Buffer | null;
}

const nothing: EmbeddingSettings = {
  provider: 'none',
  model: null,
  dimension: null,
  address: null,
  requestsPerMinute: null,
  secret: null,
};

/** The settings of the tenant; off while it never had any. */
export async function findEmbeddingSettings(db: TenantDb): Promise<EmbeddingSettings> {
  const row = await db.selectFrom('embedding_settings').selectAll().executeTakeFirst();
  if (row === undefined) return nothing;
  const { provider, model, dimension, address, requests_per_minute: requestsPerMinute, secret } = row;
  return { provider, model, dimension, address, requestsPerMinute, secret };
}

/** Stores the settings in place of those there were. */
export async function putEmbeddingSettings(db: TenantDb, settings: EmbeddingSettings): Promise<void> {
  const columns = {
    provider: settings.provider,
    model: settings.model,
    dimension: settings.dimension,
    address: settings.address,
    requests_per_minute: settings.requestsPerMinute,
    secret: settings.secret,
    updated_at: sql<Date>`clock_timestamp()`,
  };
  await db
    .insertInto('embedding_settings')
    .values({ id: randomUUID(), ...columns })
    .onConflict((conflict) => conflict.columns(['tenant_id']).doUpdateSet(columns))
    .execute();
}
