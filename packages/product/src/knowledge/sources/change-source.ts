import { AppError } from '@parley/contract/errors';
import type { BotId, SourceId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import type { EventLog } from '@parley/platform/events/event-log';
import type { AuditTrail } from '../../audit/public.ts';
import { requireSource } from './add-source.ts';
import { announceSources } from './announce-sources.ts';
import { recordChanged } from './record-source.ts';
import type { Source } from './source.ts';
import { replaceSourceBots } from './source-bots.store.ts';
import { findSource, lockSource, updateSource } from './sources.store.ts';

export interface ChangeSourceInput {
  name?: string | undefined;
  enabled?: boolean | undefined;
  labels?: readonly string[] | undefined;
  /** Null means all. */
  botIds?: readonly BotId[] | null | undefined;
  maxAgeDays?: number | null | undefined;
}

/** Changes what a source is called, whom it serves and whether it is searched. It takes effect with the next question. */
export async function changeSource(
  scope: TenantScope,
  deps: { events: Pick<EventLog, 'signal'> },
  id: SourceId,
  { name, enabled, labels, botIds, maxAgeDays }: ChangeSourceInput,
  trail?: AuditTrail,
): Promise<Source> {
  const source = await scope.transaction(async (db) => {
    if ((await lockSource(db, id)) === undefined) throw new AppError('not_found');
    const before = requireSource(await findSource(db, id));
    if (botIds !== undefined) await replaceSourceBots(db, id, botIds ?? []);
    await updateSource(db, id, {
      ...(name === undefined ? {} : { name }),
      ...(enabled === undefined ? {} : { enabled }),
      ...(labels === undefined ? {} : { labels: [...new Set(labels)] }),
      ...(botIds === undefined ? {} : { allBots: botIds === null }),
      ...(maxAgeDays === undefined ? {} : { maxAgeDays }),
    });
    const after = requireSource(await findSource(db, id));
    await recordChanged(db, trail, before, after);
    return after;
  });
  announceSources(deps.events, scope.tenantId, 'changed');
  return source;
}
