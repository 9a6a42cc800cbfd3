import { AppError } from '@parley/contract/errors';
import type { SourceId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import type { EventLog } from '@parley/platform/events/event-log';
import { enqueue } from '@parley/platform/jobs/enqueue';
import { indexSourceJob, readSourceJob } from '../knowledge.jobs.ts';
import { requireSource } from './add-source.ts';
import { announceSources } from './announce-sources.ts';
import { queueDocuments } from './documents.store.ts';
import type { Source } from './source.ts';
import { findFileFacts, findSource, updateSource } from './sources.store.ts';

/** Takes a source in anew: its file is read again, any other from the text that is stored. It is answered from meanwhile as it was. */
export async function reindexSource(scope: TenantScope, deps: { events: Pick<EventLog, 'signal'> }, sourceId: SourceId): Promise<Source> {
  const source = await scope.transaction(async (db) => {
    const facts = await findFileFacts(db, sourceId);
    if (facts === undefined || facts.status === 'receiving') throw new AppError('not_found');
    if (facts.fileId === null) await queueDocuments(db, sourceId);
    await updateSource(db, sourceId, { status: 'queued', failure: null, progress: { done: 0, total: null } });
    await enqueue(db, facts.fileId === null ? indexSourceJob : readSourceJob, { sourceId });
    return requireSource(await findSource(db, sourceId));
  });
  announceSources(deps.events, scope.tenantId, 'changed');
  return source;
}
