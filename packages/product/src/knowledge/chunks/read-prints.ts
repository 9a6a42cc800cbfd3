import type { ChunkId, TenantId } from '@parley/contract/ids';
import type { TenantDb } from '@parley/platform/database/tenancy';
import { type ChunkPrint, decodePrint } from './chunk-print.ts';
import { selectChunkPrints } from './chunk-prints.store.ts';

/** So much of prints is kept in this process, in each of two halves: what was asked for lately, and what was before. */
const mostBytes = 12 * 1024 * 1024;
/** What a print takes beside its numbers, with what ranking keeps of it. */
const overhead = 1_000;

let young = new Map<string, ChunkPrint>();
let old = new Map<string, ChunkPrint>();
let bytes = 0;

/**
 * Prints of chunks that the caller has just found, by their ids; one whose chunk is gone is left out. A chunk's print never changes, so
 * those that were read before are not read again. Not a way to find out whether a chunk is there: what is kept may outlive it.
 */
export async function readPrints(db: TenantDb, tenantId: TenantId, ids: readonly ChunkId[]): Promise<Map<ChunkId, ChunkPrint>> {
  const prints = new Map<ChunkId, ChunkPrint>();
  const missing: ChunkId[] = [];
  for (const id of ids) {
    const print = recall(tenantId + id);
    if (print === undefined) missing.push(id);
    else prints.set(id, print);
  }
  if (missing.length === 0) return prints;
  for (const row of await selectChunkPrints(db, missing)) {
    const print = decodePrint(row.print);
    keep(tenantId + row.id, print);
    prints.set(row.id, print);
  }
  return prints;
}

function recall(key: string): ChunkPrint | undefined {
  const print = young.get(key);
  if (print !== undefined) return print;
  const older = old.get(key);
  if (older !== undefined) keep(key, older);
  return older;
}

function keep(key: string, print: ChunkPrint): void {
  bytes += overhead + print.codes.buffer.byteLength;
  if (bytes > mostBytes) {
    old = young;
    young = new Map();
    bytes = overhead + print.codes.buffer.byteLength;
  }
  young.set(key, print);
}
