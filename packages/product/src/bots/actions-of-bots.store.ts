import type { BotId } from '@parley/contract/ids';
import { anyOf } from '@parley/platform/database/any-of';
import type { TenantDb } from '@parley/platform/database/tenancy';
import { sql } from 'kysely';

/** A bot whose draft or published version may call an action of this name. */
export interface ActionUse {
  readonly action: string;
  readonly id: BotId;
  readonly name: string;
}

/** Which bots may call which actions, by the names of the bots; those of `within` only when it is given. */
export async function selectActionUses(db: TenantDb, within: ReadonlySet<BotId> | undefined): Promise<ActionUse[]> {
  const reached = within === undefined ? sql`true` : sql`bots.id = ${anyOf(within)}`;
  const { rows } = await sql<ActionUse>`
    select named.action, bots.id, bots.name
    from bots
    left join bot_versions version on version.id = bots.published_version_id
    cross join lateral (
      select jsonb_array_elements_text(coalesce(bots.draft -> 'actions', '[]')) as action
      union
      select jsonb_array_elements_text(coalesce(version.config -> 'actions', '[]'))
    ) named
    where ${reached}
    order by bots.name, bots.id`.execute(db);
  return rows;
}
