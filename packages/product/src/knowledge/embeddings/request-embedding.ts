import type { TenantDb } from '@parley/platform/database/tenancy';
import { enqueue } from '@parley/platform/jobs/enqueue';
import { markWork } from './embedding-indexes.store.ts';
import { embedChunksJob } from './embeddings.jobs.ts';

/** Has the chunks written in this transaction embedded for the indexes that are searched or built. They are found by words meanwhile. */
export async function requestEmbedding(db: TenantDb): Promise<void> {
  for (const indexId of await markWork(db)) await enqueue(db, embedChunksJob, { indexId });
}
