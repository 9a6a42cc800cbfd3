import { newId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import type { EventLog } from '@parley/platform/events/event-log';
import type { AuditTrail } from '../../audit/public.ts';
import { requireSource } from './add-source.ts';
import { announceSources } from './announce-sources.ts';
import { recordAdded } from './record-source.ts';
import type { Source } from './source.ts';
import { findSource, insertSource } from './sources.store.ts';

/** Adds an empty source that is filled document by document: with curated answers, or by another system over the API. */
export async function addCollection(
  scope: TenantScope,
  deps: { events: Pick<EventLog, 'signal'> },
  input: { name: string; kind: 'qa' | 'pushed'; trail?: AuditTrail },
): Promise<Source> {
  const source = await scope.transaction(async (db) => {
    const id = newId('source');
    await insertSource(db, { id, name: input.name, kind: input.kind, status: 'ready' });
    const added = requireSource(await findSource(db, id));
    await recordAdded(db, input.trail, added);
    return added;
  });
  announceSources(deps.events, scope.tenantId, 'changed');
  return source;
}
