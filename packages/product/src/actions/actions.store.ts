import type { ActionId } from '@parley/contract/ids';
import type { ActionRow } from '@parley/platform/database/schema';
import type { TenantDb } from '@parley/platform/database/tenancy';
import { type RawBuilder, type Selectable, sql } from 'kysely';
import { readDefinition, type StoredAction } from './stored-action.ts';

/** All actions of the tenant, by name. */
export async function selectActions(db: TenantDb): Promise<StoredAction[]> {
  return (await db.selectFrom('actions').selectAll().orderBy('name').execute()).flatMap(toStoredAction);
}

/** The actions of these names. */
export async function selectActionsNamed(db: TenantDb, names: readonly string[]): Promise<StoredAction[]> {
  return (
    await db
      .selectFrom('actions')
      .selectAll()
      .where('name', 'in', [...names])
      .execute()
  ).flatMap(toStoredAction);
}

/** What a tenant has stored of the actions that a bot offers. */
export interface StoredOffer {
  /** The tenant's language. */
  readonly locale: string | null;
  /** Where times that its forms ask for are meant. */
  readonly timeZone: string | null;
  /** Secrets in base64. */
  readonly actions: readonly { definition: unknown; secrets: string | null }[];
}

/** A {@link StoredOffer} as one column, to be read along with something else; `names` is an array of text. */
export function offeredActions(names: RawBuilder<unknown>): RawBuilder<StoredOffer> {
  return sql`jsonb_build_object(
    'locale', (select settings ->> 'locale' from tenants),
    'timeZone', (select settings ->> 'timeZone' from tenants),
    'actions', (
      select coalesce(jsonb_agg(jsonb_build_object('definition', definition, 'secrets', encode(secrets, 'base64'))), '[]')
      from actions where name = any(${names})
    ))`;
}

export async function selectOfferedActions(db: TenantDb, names: readonly string[]): Promise<StoredOffer> {
  const { rows } = await sql<{ offer: StoredOffer }>`select ${offeredActions(sql`${[...names]}::text[]`)} as offer`.execute(db);
  return rows[0]?.offer ?? { locale: null, timeZone: null, actions: [] };
}

export async function findAction(db: TenantDb, id: ActionId): Promise<StoredAction | undefined> {
  const row = await db.selectFrom('actions').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toStoredAction(row)[0];
}

/** Locks an action so that two changes at once become one after the other. */
export async function lockAction(db: TenantDb, id: ActionId): Promise<StoredAction | undefined> {
  const row = await db.selectFrom('actions').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  return row && toStoredAction(row)[0];
}

export async function countActions(db: TenantDb): Promise<number> {
  const { count } = await db
    .selectFrom('actions')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Adds an action, or replaces it. A name another action has fails with `already_exists`. */
export async function writeAction(db: TenantDb, action: StoredAction): Promise<void> {
  const columns = {
    name: action.definition.name,
    definition: JSON.stringify(action.definition),
    secrets: action.secrets,
    secret_names: [...action.secretNames],
    revision: action.revision,
    updated_at: action.updatedAt,
  };
  await db
    .insertInto('actions')
    .values({ id: action.id, ...columns })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'id']).doUpdateSet(columns))
    .execute();
}

export async function deleteActionRow(db: TenantDb, id: ActionId): Promise<void> {
  await db.deleteFrom('actions').where('id', '=', id).execute();
}

function toStoredAction(row: Selectable<ActionRow>): StoredAction[] {
  const definition = readDefinition(row.definition);
  if (definition === undefined) return [];
  const { id, secrets, secret_names: secretNames, revision, updated_at: updatedAt } = row;
  return [{ id, definition, secrets, secretNames, revision, updatedAt }];
}
