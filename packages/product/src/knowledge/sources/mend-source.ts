import type { SourceId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { enqueue } from '@parley/platform/jobs/enqueue';
import { crawlSiteJob, deleteFileJob, indexSourceJob, readSourceJob } from '../knowledge.jobs.ts';
import { deleteSource, findFileFacts, updateSource } from './sources.store.ts';

/** Removes what is left of an upload that broke off, and starts a step again that came to no end. */
export async function mendSource(scope: TenantScope, { sourceId }: { sourceId: SourceId }): Promise<void> {
  await scope.transaction(async (db) => {
    const facts = await findFileFacts(db, sourceId);
    if (facts === undefined) return;
    if (facts.status === 'receiving') {
      await deleteSource(db, sourceId);
      if (facts.fileId !== null) await enqueue(db, deleteFileJob, { fileId: facts.fileId });
    } else if (facts.status !== 'ready' && facts.status !== 'failed') {
      // Touching it lets it rest before it is found again.
      await updateSource(db, sourceId, {});
      if (facts.kind === 'site' && facts.status === 'reading') await enqueue(db, crawlSiteJob, { sourceId });
      else await enqueue(db, facts.status === 'indexing' || facts.fileId === null ? indexSourceJob : readSourceJob, { sourceId });
    }
  });
}
