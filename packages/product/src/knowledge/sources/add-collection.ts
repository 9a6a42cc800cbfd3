import { newId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import type { EventLog } from '@parley/platform/events/event-log';
import { requireSource } from './add-source.ts';
import { announceSources } from './announce-sources.ts';
import type { Source } from './source.ts';
import { findSource, insertSource } from './sources.store.ts';

/** Adds an empty source that is filled document by document: with curated answers, or by another system over the API. */
export async function addCollection(
  scope: TenantScope,
  deps: { events: Pick<EventLog, 'signal'> },
  input: { name: string; kind: 'qa' | 'pushed' },
): Promise<Source> {
  const source = await scope.transaction(async (db) => {
    const id = newId('source');
    await insertSource(db, { id, name: input.name, kind: input.kind, status: 'ready' });
    return requireSource(await findSource(db, id));
  });
  announceSources(deps.events, scope.tenantId, 'changed');
  return source;
}
