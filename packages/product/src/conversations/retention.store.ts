import type { AttachmentId } from '@parley/contract/ids';
import type { TenantDb } from '@parley/platform/database/tenancy';
import { sql } from 'kysely';

/** How much of each a run has erased. */
export interface Erased {
  readonly conversations: number;
  readonly leftMessages: number;
  readonly contacts: number;
}

/**
 * Erases at most so many conversations nobody has written in since; what hangs on them goes with them, apart from the bytes of the files
 * that are named. One that is being answered stays.
 */
export async function deleteOldConversations(
  db: TenantDb,
  before: Date,
  limit: number,
): Promise<{ conversations: number; files: AttachmentId[] }> {
  const { rows } = await sql<{ conversations: number; files: AttachmentId[] | null }>`
    with old as materialized (
      select id from conversations
      where last_turn_at < ${before} and not exists (
        select from turns where turns.conversation_id = conversations.id and turns.status = 'running'
      )
      order by last_turn_at limit ${limit} for update skip locked
    ), erased as (
      delete from conversations where id in (select id from old) returning 1
    )
    select
      (select count(*) from erased)::integer as conversations,
      (select array_agg(id) from attachments where conversation_id in (select id from old)) as files`.execute(db);
  return { conversations: rows[0]?.conversations ?? 0, files: rows[0]?.files ?? [] };
}

/** Erases at most so many messages for a person that belong to no conversation (any more). */
export async function deleteOldLeftMessages(db: TenantDb, before: Date, limit: number): Promise<number> {
  const { rows } = await sql`
    delete from left_messages where id in (
      select id from left_messages where created_at < ${before} and conversation_id is null order by created_at limit ${limit}
    ) returning 1 as one`.execute(db);
  return rows.length;
}

/**
 * Erases at most so many contacts who were not here since and of whom nothing is left but leads as old. One that other browsers belong
 * to outlives them.
 */
export async function deleteForgottenContacts(db: TenantDb, before: Date, limit: number): Promise<number> {
  const { rows } = await sql`
    delete from contacts where id in (
      select id from contacts
      where last_seen_at < ${before}
        and not exists (select from conversations where conversations.contact_id = contacts.id)
        and not exists (select from left_messages where left_messages.contact_id = contacts.id)
        and not exists (select from leads where leads.contact_id = contacts.id and leads.created_at >= ${before})
        and not exists (select from contacts other where other.known_as = contacts.id)
      order by last_seen_at limit ${limit} for update skip locked
    ) returning 1 as one`.execute(db);
  return rows.length;
}

/**
 * Goes on with the tenant's run, or begins one; no other process does until the transaction ends. Gives what it has erased. One
 * statement, because between two the process that ends the run may take it away.
 */
export async function lockRetentionRun(db: TenantDb): Promise<Erased> {
  const row = await db
    .insertInto('retention_runs')
    .defaultValues()
    .onConflict((conflict) => conflict.column('tenant_id').doUpdateSet({ conversations: sql`retention_runs.conversations` }))
    .returningAll()
    .executeTakeFirstOrThrow();
  return { conversations: row.conversations, leftMessages: row.left_messages, contacts: row.contacts };
}

export async function updateRetentionRun(db: TenantDb, { conversations, leftMessages, contacts }: Erased): Promise<void> {
  await db.updateTable('retention_runs').set({ conversations, left_messages: leftMessages, contacts }).execute();
}

export async function endRetentionRun(db: TenantDb): Promise<void> {
  await db.deleteFrom('retention_runs').execute();
}
