import { newId } from '@parley/contract/ids';
import type { TenantDb, TenantScope } from '@parley/platform/database/tenancy';
import { enqueue } from '@parley/platform/jobs/enqueue';
import { indexSourceJob } from '../knowledge.jobs.ts';
import { readDocument } from '../reading/read-document.ts';
import { admitBytes } from './admit-bytes.ts';
import { confirmDocuments, deleteDocuments, putDocumentRows, selectDocumentHashes } from './documents.store.ts';
import { type GivenDocument, hashDocument } from './hash-document.ts';
import { countContents, deleteTexts, findCollectionOf, insertSource, lockCollections, lockSource, updateSource } from './sources.store.ts';

export interface FillCollectionInput {
  /** Of the source, when it is made. It may be given another since. */
  name: string;
  /** All that the source is to hold; `externalId` names each of them, in all such sources of the tenant. */
  documents: readonly (GivenDocument & { readonly externalId: string })[];
  /** Texts whose names begin with this are removed when the source is made: it holds what each of them was one source of. */
  replacesTexts: string;
}

/**
 * Makes one source of kind `pushed` hold exactly these documents: those that are new or have changed are read, and queued for indexing in
 * one transaction; what is not among them any more is removed. The source is known again by what it holds, and made where there is none.
 * Tells how many were new or had changed.
 */
export async function fillCollection(scope: TenantScope, input: FillCollectionInput): Promise<{ added: number }> {
  const given = input.documents.map((document) => ({ ...document, contentHash: hashDocument(document) }));
  const names = given.map(({ externalId }) => externalId);
  const freshAt = new Date();
  const hashes = await scope.transaction(async (db) => {
    const known = await findCollectionOf(db, names);
    return known === undefined ? new Map<string, Buffer | null>() : selectDocumentHashes(db, known);
  });
  const changed = given.filter(({ externalId, contentHash }) => hashes.get(externalId)?.equals(contentHash) !== true);
  const gone = [...hashes.keys()].filter((externalId) => !names.includes(externalId));
  if (changed.length + gone.length === 0) {
    await scope.transaction((db) => confirmCollection(db, names, freshAt));
    return { added: 0 };
  }
  const read = await Promise.all(changed.map(readGiven));
  await scope.transaction(async (db) => {
    await lockCollections(db);
    const known = await findCollectionOf(db, names);
    const sourceId = known ?? newId('source');
    if (known === undefined) {
      await insertSource(db, { id: sourceId, name: input.name, kind: 'pushed', status: 'queued' });
      await deleteTexts(db, input.replacesTexts);
    } else await deleteDocuments(db, sourceId, gone);
    await admitBytes(
      db,
      read.reduce((sum, { byteSize }) => sum + byteSize, 0),
    );
    await putDocumentRows(
      db,
      read.map((document) => ({ ...document, id: newId('document'), sourceId })),
    );
    await confirmCollection(db, names, freshAt);
    await countContents(db, sourceId);
    await updateSource(db, sourceId, { status: 'indexing' });
    await enqueue(db, indexSourceJob, { sourceId });
  });
  return { added: changed.length };
}

/** Its documents are given again: those that have not changed are as current as the others. */
async function confirmCollection(db: TenantDb, names: readonly string[], freshAt: Date): Promise<void> {
  const sourceId = await findCollectionOf(db, names);
  if (sourceId === undefined || (await lockSource(db, sourceId)) === undefined) return;
  await confirmDocuments(db, sourceId, names, freshAt);
  await updateSource(db, sourceId, { freshAt });
}

async function readGiven({
  externalId,
  bytes,
  contentType,
  title,
  url,
  contentHash,
}: FillCollectionInput['documents'][number] & { contentHash: Buffer }) {
  const read = await readDocument({ name: title ?? externalId, bytes, contentType });
  return { ...read, externalId, title: title ?? read.title, url: url ?? null, contentHash, byteSize: bytes.byteLength };
}
