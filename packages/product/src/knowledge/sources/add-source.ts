import { createHash } from 'node:crypto';
import { newId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { enqueue } from '@parley/platform/jobs/enqueue';
import { requirePlanRoom } from '../../plans/public.ts';
import { indexSourceJob } from '../knowledge.jobs.ts';
import { readDocument } from '../reading/read-document.ts';
import { insertDocument } from './documents.store.ts';
import type { Source } from './source.ts';
import { deleteSource, findContentHash, insertSource, sumBytes } from './sources.store.ts';

export interface AddSourceInput {
  name: string;
  bytes: Uint8Array;
  /** As the giver says; the content decides, and a contradiction is refused. */
  contentType: string | undefined;
  url: string | undefined;
}

/**
 * Reads what was given and queues its indexing. A file that cannot be read is refused with the reason, and nothing of it is
 * kept; on a plan without room for it it is `plan_limit_reached`. Returns once the readable text is stored, so what was accepted survives anything that happens next.
 */
export async function addSource(scope: TenantScope, input: AddSourceInput): Promise<Source> {
  const document = await readDocument(input);
  return scope.transaction(async (db) => {
    await requirePlanRoom(db, 'storageBytes', { count: () => sumBytes(db), adding: input.bytes.byteLength });
    const source = await insertSource(db, {
      id: newId('source'),
      name: input.name,
      format: document.format,
      byteSize: input.bytes.byteLength,
      contentHash: hashOf(input.bytes),
      url: input.url ?? null,
    });
    await insertDocument(db, { id: newId('document'), sourceId: source.id, title: document.title, blocks: document.blocks });
    await enqueue(db, indexSourceJob, { sourceId: source.id });
    return source;
  });
}

/** Adds a source unless one of its name has the same content; replaces one of its name with other content. */
export async function putSource(scope: TenantScope, input: AddSourceInput): Promise<'unchanged' | 'added'> {
  const known = await scope.transaction((db) => findContentHash(db, input.name));
  if (known?.contentHash.equals(hashOf(input.bytes))) return 'unchanged';
  await addSource(scope, input);
  if (known !== undefined) await scope.transaction((db) => deleteSource(db, known.id));
  return 'added';
}

function hashOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
