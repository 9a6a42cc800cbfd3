import type { BotId } from '@parley/contract/ids';
import type { TenantDb } from '@parley/platform/database/tenancy';
import { sql } from 'kysely';

/** Whether something a bot answers from is being read, indexed or crawled, or is to be crawled again before `until`. */
export async function awaitsKnowledge(db: TenantDb, botId: BotId, until: Date): Promise<boolean> {
  const { rows } = await sql<{ awaits: boolean }>`
    select exists (
      select from sources s
      where s.enabled and (s.all_bots or exists (select from source_bots b where b.source_id = s.id and b.bot_id = ${botId}))
        and (s.status in ('queued', 'reading', 'indexing') or exists (
          select from crawls c where c.source_id = s.id and (c.state = 'running' or c.wake_at < ${until})))) as awaits`.execute(db);
  return rows[0]?.awaits === true;
}
