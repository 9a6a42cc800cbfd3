import type { ChunkId, TenantId } from '@parley/contract/ids';
import type { TenantDb } from '@parley/platform/database/tenancy';
import { type ChunkPrint, decodePrint } from './chunk-print.ts';
import { selectChunkPrints } from './chunk-prints.store.ts';
import { RecentMemory } from './recent-memory.ts';

const mostBytes = 12 * 1024 * 1024;
/** What a print takes beside its numbers, with what ranking keeps of it. */
const overhead = 1_000;
const prints = new RecentMemory<ChunkPrint>(mostBytes, ({ codes }) => overhead + codes.buffer.byteLength);

/**
 * Prints of chunks that the caller has just found, by their ids; one whose chunk is gone is left out. A chunk's print never changes, so
 * those that were read before are not read again. Not a way to find out whether a chunk is there: what is kept may outlive it.
 */
export async function readPrints(db: TenantDb, tenantId: TenantId, ids: readonly ChunkId[]): Promise<Map<ChunkId, ChunkPrint>> {
  const read = new Map<ChunkId, ChunkPrint>();
  const missing: ChunkId[] = [];
  for (const id of ids) {
    const print = prints.recall(tenantId + id);
    if (print === undefined) missing.push(id);
    else read.set(id, print);
  }
  if (missing.length === 0) return read;
  for (const row of await selectChunkPrints(db, missing)) {
    const print = decodePrint(row.print);
    prints.keep(tenantId + row.id, print);
    read.set(row.id, print);
  }
  return read;
}
