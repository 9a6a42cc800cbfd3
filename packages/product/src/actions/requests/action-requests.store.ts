import type { ActionReply } from '@parley/contract/actions';
import type { ActionRequestId, ContactId, TurnId } from '@parley/contract/ids';
import { anyOf } from '@parley/platform/database/any-of';
import type { ActionRequestRow } from '@parley/platform/database/schema';
import type { TenantDb } from '@parley/platform/database/tenancy';
import { type Selectable, sql } from 'kysely';
import type { NewActionRequest, RequestPlace, StoredActionRequest } from './action-request.ts';

export async function insertActionRequest(db: TenantDb, request: NewActionRequest & RequestPlace): Promise<void> {
  await db
    .insertInto('action_requests')
    .values({
      id: request.id,
      bot_id: request.botId,
      contact_id: request.contactId,
      conversation_id: request.conversationId,
      turn_id: request.turnId,
      action: request.action,
      shown: JSON.stringify(request.shown),
      arguments: JSON.stringify(request.arguments),
      token: request.token,
    })
    .execute();
}

/** What was asked for in these turns, by turn. */
export async function selectRequestsOfTurns(db: TenantDb, turnIds: readonly TurnId[]): Promise<Map<TurnId, StoredActionRequest>> {
  if (turnIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('action_requests')
    .selectAll()
    .where('turn_id', '=', anyOf(new Set(turnIds)))
    .execute();
  return new Map(rows.flatMap((row) => (row.turn_id === null ? [] : [[row.turn_id, toStored(row)] as const])));
}

/**
 * Takes a request of this contact that waits for an answer and has this token, so that nobody answers it again. Undefined when there is
 * none, or it is older than an hour.
 */
export async function takeActionRequest(
  db: TenantDb,
  key: { id: ActionRequestId; contactId: ContactId; token: string },
  status: 'running' | 'declined',
): Promise<StoredActionRequest | undefined> {
  const row = await db
    .updateTable('action_requests')
    .set({ status, answered_at: sql<Date>`now()` })
    .where('id', '=', key.id)
    .where('contact_id', '=', key.contactId)
    .where('token', '=', key.token)
    .where('status', '=', 'waiting')
    .where('created_at', '>', sql<Date>`now() - interval '1 hour'`)
    .returningAll()
    .executeTakeFirst();
  return row && toStored(row);
}

/** A waiting request of a contact, to look at before it is taken. */
export async function findActionRequest(
  db: TenantDb,
  key: { id: ActionRequestId; contactId: ContactId },
): Promise<StoredActionRequest | undefined> {
  const row = await db
    .selectFrom('action_requests')
    .selectAll()
    .where('id', '=', key.id)
    .where('contact_id', '=', key.contactId)
    .executeTakeFirst();
  return row && toStored(row);
}

export async function endActionRequest(
  db: TenantDb,
  id: ActionRequestId,
  end: { status: 'done' | 'failed'; reply: ActionReply | null },
): Promise<void> {
  await db
    .updateTable('action_requests')
    .set({ status: end.status, reply: end.reply === null ? null : JSON.stringify(end.reply) })
    .where('id', '=', id)
    .execute();
}

// What is stored as JSON here is written by this file alone.
function toStored(row: Selectable<ActionRequestRow>): StoredActionRequest {
  return {
    id: row.id,
    botId: row.bot_id,
    contactId: row.contact_id,
    conversationId: row.conversation_id,
    turnId: row.turn_id,
    action: row.action,
    shown: row.shown as unknown as StoredActionRequest['shown'],
    arguments: row.arguments as unknown as StoredActionRequest['arguments'],
    token: row.token,
    status: row.status as StoredActionRequest['status'],
    reply: row.reply as unknown as ActionReply | null,
  };
}
