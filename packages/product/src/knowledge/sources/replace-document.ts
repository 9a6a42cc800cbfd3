import { AppError } from '@parley/contract/errors';
import { newId, type SourceId } from '@parley/contract/ids';
import type { SourceKind } from '@parley/contract/knowledge';
import type { TenantScope } from '@parley/platform/database/tenancy';
import type { EventLog } from '@parley/platform/events/event-log';
import { enqueue } from '@parley/platform/jobs/enqueue';
import { indexSourceJob } from '../knowledge.jobs.ts';
import type { ReadDocument } from '../reading/document.ts';
import { readDocument } from '../reading/read-document.ts';
import { admitBytes, admitSitePage } from './admit-bytes.ts';
import { announceSources } from './announce-sources.ts';
import { confirmDocuments, type Document, findDocument, findDocumentHash, putDocumentRow } from './documents.store.ts';
import { type GivenDocument, hashDocument } from './hash-document.ts';
import { countContents, lockSource, updateSource } from './sources.store.ts';

export interface ReplaceDocumentDeps {
  readonly events: Pick<EventLog, 'signal'>;
}

export interface ReplaceDocumentInput extends GivenDocument {
  sourceId: SourceId;
  /** Which kinds of source may be given it; any other is `source_kind`. */
  kinds: readonly SourceKind[];
  /** What names the document within its source, such as its address or the id another system gave. */
  externalId: string;
  /** What is in the bytes, when they were read already. */
  read?: ReadDocument;
  /** What the source is about; it is being indexed when left out. */
  status?: 'reading';
  /** When it was what it says; now, when left out. */
  freshAt?: Date;
}

/**
 * Adds a document to a source, or replaces the one of the same external id. The same content again changes nothing but when it was last
 * known to be current, so it can be sent as often as one likes. The old text is answered from until the new one is indexed.
 */
export async function replaceDocument(
  scope: TenantScope,
  deps: ReplaceDocumentDeps,
  input: ReplaceDocumentInput,
): Promise<{ outcome: 'added' | 'replaced' | 'unchanged'; document: Document }> {
  const { sourceId, externalId, bytes, freshAt = new Date() } = input;
  const contentHash = hashDocument(input);
  const known = await scope.transaction((db) => findDocumentHash(db, sourceId, externalId));
  const same = known?.equals(contentHash) === true;
  // Reading is what costs, and may be saved; whether it is still the same is asked again below.
  const read = same
    ? undefined
    : (input.read ?? (await readDocument({ name: input.title ?? externalId, bytes, contentType: input.contentType })));
  const result = await scope.transaction(async (db) => {
    const source = await lockSource(db, sourceId);
    if (source === undefined) throw new AppError('not_found');
    if (!input.kinds.includes(source.kind)) throw new AppError('source_kind', { details: { kind: source.kind } });
    const before = await findDocumentHash(db, sourceId, externalId);
    const unchanged = before?.equals(contentHash) === true;
    if (unchanged) await confirmDocuments(db, sourceId, [externalId], freshAt);
    else {
      if (read === undefined) throw new AppError('conflict');
      await admitBytes(db, bytes.byteLength);
      if (before === undefined && source.kind === 'site') await admitSitePage(db);
      const { title = read.title, url = null } = input;
      await putDocumentRow(db, {
        id: newId('document'),
        sourceId,
        externalId,
        contentHash,
        byteSize: bytes.byteLength,
        ...read,
        title,
        url,
        freshAt,
      });
      await countContents(db, sourceId);
      await enqueue(db, indexSourceJob, { sourceId });
    }
    // A page tells nothing of its whole site, which a crawl knows at its end.
    const fresh = source.kind === 'site' ? {} : { freshAt };
    await updateSource(db, sourceId, { ...fresh, ...(unchanged ? {} : { status: input.status ?? ('indexing' as const) }) });
    const document = await findDocument(db, sourceId, { externalId });
    if (document === undefined) throw new AppError('not_found');
    return { outcome: unchanged ? ('unchanged' as const) : before === undefined ? ('added' as const) : ('replaced' as const), document };
  });
  announceSources(deps.events, scope.tenantId, 'changed');
  return result;
}
