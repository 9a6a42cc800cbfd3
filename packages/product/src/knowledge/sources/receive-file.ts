import { createHash, randomUUID } from 'node:crypto';
import { AppError } from '@parley/contract/errors';
import { newId, type SourceId } from '@parley/contract/ids';
import type { TenantDb, TenantScope } from '@parley/platform/database/tenancy';
import type { EventLog } from '@parley/platform/events/event-log';
import { type FileStore, fileKey } from '@parley/platform/files/file-store';
import { enqueue } from '@parley/platform/jobs/enqueue';
import type { AuditTrail } from '../../audit/public.ts';
import { readSourceJob } from '../knowledge.jobs.ts';
import { sniffFormat } from '../reading/sniff-format.ts';
import { refuseDuplicate, requireSource } from './add-source.ts';
import { admitBytes } from './admit-bytes.ts';
import { announceSources } from './announce-sources.ts';
import { recordAdded } from './record-source.ts';
import type { Source } from './source.ts';
import { deleteSource, findSource, insertSource, updateSource } from './sources.store.ts';

export interface ReceiveFileDeps {
  readonly files: FileStore;
  readonly events: Pick<EventLog, 'signal'>;
}

/** Files of sources, in the file store. */
export const sourceFiles = 'sources';
/** So much of a file tells what it is. */
const headBytes = 64 * 1024;

export interface GivenFile {
  name: string;
  contentType: string | undefined;
  bytes: AsyncIterable<Uint8Array>;
}

/** A file that was kept, with the source that stands for it while it comes. */
export interface KeptFile {
  id: SourceId;
  fileId: string;
  byteSize: number;
  contentHash: Buffer;
}

/** Keeps a file as a new source, and queues its reading. */
export function receiveFile(
  scope: TenantScope,
  deps: ReceiveFileDeps,
  input: GivenFile & { url: string | undefined; trail?: AuditTrail },
): Promise<Source> {
  return keepFile(scope, deps, input, async (db, { id, byteSize, contentHash }) => {
    await admitBytes(db, byteSize);
    await refuseDuplicate(db, contentHash, id);
    await updateSource(db, id, { status: 'queued', byteSize, contentHash });
    await enqueue(db, readSourceJob, { sourceId: id });
    const received = requireSource(await findSource(db, id));
    await recordAdded(db, input.trail, received);
    return received;
  });
}

/**
 * Keeps a file as it comes, never whole in memory, and settles in one transaction what becomes of it. A file whose beginning is of no kind
 * that is read, or not what it claims to be, is refused at once; what is wrong further in shows as the source's failure.
 */
export async function keepFile(
  scope: TenantScope,
  deps: ReceiveFileDeps,
  input: GivenFile & { url?: string | undefined },
  settle: (db: TenantDb, kept: KeptFile) => Promise<Source>,
): Promise<Source> {
  const { head, all } = await peek(input.bytes, headBytes);
  if (head.byteLength === 0) throw new AppError('document_empty');
  const { format, isZip } = sniffFormat({ name: input.name, bytes: head, contentType: input.contentType });
  const id = newId('source');
  const fileId = randomUUID();
  const { name, contentType, url = null } = input;
  await scope.transaction((db) =>
    insertSource(db, { id, name, kind: 'file', status: 'receiving', contentType, url, fileId, format: isZip ? null : format }),
  );
  const key = fileKey(scope.tenantId, sourceFiles, fileId);
  try {
    const { bytes, measure } = measured(all);
    await deps.files.put(key, bytes);
    const { byteSize, contentHash } = measure();
    const source = await scope.transaction((db) => settle(db, { id, fileId, byteSize, contentHash }));
    announceSources(deps.events, scope.tenantId, 'changed');
    return source;
  } catch (error) {
    // What is left when this fails too is found later, as the upload of a dead process is.
    await scope.transaction((db) => deleteSource(db, id)).catch(() => {});
    await deps.files.delete(key).catch(() => {});
    throw error;
  }
}

/** Reads the beginning of a stream, and gives all of it once more. */
async function peek(bytes: AsyncIterable<Uint8Array>, size: number): Promise<{ head: Uint8Array; all: AsyncIterable<Uint8Array> }> {
  const iterator = bytes[Symbol.asyncIterator]();
  const taken: Uint8Array[] = [];
  let length = 0;
  while (length < size) {
    const step = await iterator.next();
    if (step.done === true) break;
    taken.push(step.value);
    length += step.value.byteLength;
  }
  async function* all(): AsyncGenerator<Uint8Array> {
    yield* taken.splice(0);
    yield* { [Symbol.asyncIterator]: () => iterator };
  }
  return { head: Buffer.concat(taken), all: all() };
}

/** Counts and hashes what passes. */
function measured(all: AsyncIterable<Uint8Array>): {
  bytes: AsyncIterable<Uint8Array>;
  measure(): { byteSize: number; contentHash: Buffer };
} {
  const hash = createHash('sha256');
  let byteSize = 0;
  async function* passing(): AsyncGenerator<Uint8Array> {
    for await (const chunk of all) {
      hash.update(chunk);
      byteSize += chunk.byteLength;
      yield chunk;
    }
  }
  return { bytes: passing(), measure: () => ({ byteSize, contentHash: hash.digest() }) };
}
