import { createHash } from 'node:crypto';
import { AppError } from '@parley/contract/errors';
import { formatId, newId } from '@parley/contract/ids';
import type { SourceKind } from '@parley/contract/knowledge';
import type { TenantDb, TenantScope } from '@parley/platform/database/tenancy';
import { enqueue } from '@parley/platform/jobs/enqueue';
import type { AuditTrail } from '../../audit/public.ts';
import { indexSourceJob } from '../knowledge.jobs.ts';
import { readDocument } from '../reading/read-document.ts';
import { admitBytes } from './admit-bytes.ts';
import { putDocumentRow } from './documents.store.ts';
import { recordAdded } from './record-source.ts';
import type { Source } from './source.ts';
import { deleteSource, findContentHash, findDuplicate, findSource, insertSource } from './sources.store.ts';

export interface AddSourceInput {
  name: string;
  bytes: Uint8Array;
  /** As the giver says; the content decides, and a contradiction is refused. */
  contentType: string | undefined;
  url: string | undefined;
  kind?: SourceKind;
  /** Whether the same content in another source is refused, as `duplicate_source`. */
  unique?: boolean;
  /** Whose request gives it. */
  trail?: AuditTrail;
}

/**
 * Reads a text that is at hand and queues its indexing. What cannot be read is refused with the reason, and nothing of it is kept;
 * on a plan without room for it it is `plan_limit_reached`. Returns once the readable text is stored, so what was accepted survives
 * anything that happens next.
 */
export async function addSource(scope: TenantScope, input: AddSourceInput): Promise<Source> {
  const document = await readDocument(input);
  const contentHash = hashOf(input.bytes);
  return scope.transaction(async (db) => {
    await admitBytes(db, input.bytes.byteLength);
    if (input.unique === true) await refuseDuplicate(db, contentHash);
    const id = newId('source');
    const byteSize = input.bytes.byteLength;
    await insertSource(db, {
      id,
      name: input.name,
      kind: input.kind ?? 'text',
      format: document.format,
      status: 'queued',
      byteSize,
      contentHash,
      contentType: input.contentType,
      url: input.url ?? null,
    });
    await putDocumentRow(db, {
      id: newId('document'),
      sourceId: id,
      externalId: '',
      url: null,
      contentHash,
      byteSize,
      ...document,
    });
    await enqueue(db, indexSourceJob, { sourceId: id });
    const source = requireSource(await findSource(db, id));
    await recordAdded(db, input.trail, source);
    return source;
  });
}

/** Adds a source unless one of its name has the same content; replaces one of its name with other content. */
export async function putSource(scope: TenantScope, input: AddSourceInput): Promise<'unchanged' | 'added'> {
  const known = await scope.transaction((db) => findContentHash(db, input.name));
  if (known?.contentHash?.equals(hashOf(input.bytes))) return 'unchanged';
  await addSource(scope, input);
  if (known !== undefined) await scope.transaction((db) => deleteSource(db, known.id));
  return 'added';
}

/** Refuses content that another source of the tenant has already, and names that one. */
export async function refuseDuplicate(db: TenantDb, contentHash: Buffer, except?: Source['id']): Promise<void> {
  const duplicate = await findDuplicate(db, contentHash, except);
  if (duplicate !== undefined) throw new AppError('duplicate_source', { details: { sourceId: formatId('source', duplicate) } });
}

/** A source that must be there. */
export function requireSource(source: Source | undefined): Source {
  if (source === undefined) throw new AppError('not_found');
  return source;
}

function hashOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
