import type { ChunkId } from '@parley/contract/ids';
import { keptPlan } from '@parley/platform/database/kept-plan';
import type { TenantDb } from '@parley/platform/database/tenancy';
import { sql } from 'kysely';

/** The stored prints of a tenant's chunks, by their ids; one whose chunk is gone is left out. */
export async function selectChunkPrints(db: TenantDb, ids: readonly ChunkId[]): Promise<{ id: ChunkId; print: Buffer }[]> {
  const { rows } = await sql<{ id: ChunkId; print: Buffer }>`${keptPlan} select id, print from chunk_prints(${ids}::uuid[])`.execute(db);
  return rows;
}
