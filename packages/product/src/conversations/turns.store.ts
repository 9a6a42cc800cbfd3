import type { BotId, ContactId, ConversationId, TenantId, TurnId } from '@parley/contract/ids';
import type { InterruptReason } from '@parley/contract/stream-events';
import { anyOf } from '@parley/platform/database/any-of';
import type { SystemDb, TenantDb } from '@parley/platform/database/tenancy';
import { sql } from 'kysely';
import type { SpendReservation } from '../models/public.ts';
import type { Turn } from './turn.ts';

const columns = ['id', 'conversation_id', 'contact_id', 'status', 'failure_code', 'interrupt_reason'] as const;

export async function findTurnByClientId(db: TenantDb, contactId: ContactId, clientId: string): Promise<Turn | undefined> {
  const row = await db
    .selectFrom('turns')
    .select(columns)
    .where('contact_id', '=', contactId)
    .where('client_id', '=', clientId)
    .executeTakeFirst();
  return row && toTurn(row);
}

export async function findTurn(db: TenantDb, id: TurnId): Promise<Turn | undefined> {
  const row = await db.selectFrom('turns').select(columns).where('id', '=', id).executeTakeFirst();
  return row && toTurn(row);
}

/** How those of these turns ended that were not brought to their end. */
export async function selectBrokenTurns(db: TenantDb, ids: readonly TurnId[]): Promise<Map<TurnId, 'interrupted' | 'failed'>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('turns')
    .select(['id', 'status'])
    .where('id', '=', anyOf(new Set(ids)))
    .execute();
  return new Map(rows.flatMap(({ id, status }) => (status === 'interrupted' || status === 'failed' ? [[id, status] as const] : [])));
}

/** How many questions a contact has asked a bot since midnight in UTC. Locks the contact, so that of two questions at once the second is counted with the first. */
export async function countTurnsToday(db: TenantDb, { botId, contactId }: { botId: BotId; contactId: ContactId }): Promise<number> {
  await db.selectFrom('contacts').select('id').where('id', '=', contactId).forUpdate().execute();
  const { count } = await db
    .selectFrom('turns')
    .innerJoin('conversations', 'conversations.id', 'turns.conversation_id')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('turns.contact_id', '=', contactId)
    .where('conversations.bot_id', '=', botId)
    .where('turns.started_at', '>=', sql<Date>`date_trunc('day', now(), 'UTC')`)
    .executeTakeFirstOrThrow();
  return Number(count);
}

export async function findRunningTurn(db: TenantDb, conversationId: ConversationId): Promise<TurnId | undefined> {
  const row = await db
    .selectFrom('turns')
    .select('id')
    .where('conversation_id', '=', conversationId)
    .where('status', '=', 'running')
    .executeTakeFirst();
  return row?.id;
}

/** Ends a running turn; false when somebody else ended it before, so that nothing may be added to it any more. */
export async function endTurn(
  db: TenantDb,
  id: TurnId,
  ending: { status: 'completed' | 'interrupted' | 'failed'; interruptReason: InterruptReason | null; failureCode: string | null },
): Promise<boolean> {
  const row = await db
    .updateTable('turns')
    .set({
      status: ending.status,
      interrupt_reason: ending.interruptReason,
      failure_code: ending.failureCode,
      partial_text: '',
      finished_at: sql<Date>`now()`,
    })
    .where('id', '=', id)
    .where('status', '=', 'running')
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** What a dead process had saved of a turn, when it is still running by name only; locks it. */
export async function lockAbandonedTurn(
  db: TenantDb,
  id: TurnId,
): Promise<{ conversationId: ConversationId; partialText: string; reservation: SpendReservation | null } | undefined> {
  const row = await db
    .selectFrom('turns')
    .select(['conversation_id', 'partial_text', 'reservation'])
    .where('id', '=', id)
    .where('status', '=', 'running')
    .where('lease_expires_at', '<', sql<Date>`now()`)
    .forUpdate()
    .executeTakeFirst();
  return (
    row && {
      conversationId: row.conversation_id,
      partialText: row.partial_text,
      // Written by parley_reserve_spend alone.
      reservation: row.reservation as SpendReservation | null,
    }
  );
}

/** Saves what running turns have said so far and extends their leases: one statement for all turns of a process. */
export async function saveProgress(db: SystemDb, turns: readonly { id: TurnId; text: string }[], leaseMs: number): Promise<void> {
  const ids = turns.map(({ id }) => id);
  const texts = turns.map(({ text }) => text);
  await sql`
    update turns set partial_text = progress.text, lease_expires_at = now() + ${`${leaseMs} milliseconds`}::interval
    from unnest(${ids}::uuid[], ${texts}::text[]) as progress(id, text)
    where turns.id = progress.id and turns.status = 'running'`.execute(db);
}

export async function selectAbandonedTurns(db: SystemDb, limit: number): Promise<{ tenantId: TenantId; turnId: TurnId }[]> {
  const rows = await db
    .selectFrom('turns')
    .select(['tenant_id', 'id'])
    .where('status', '=', 'running')
    .where('lease_expires_at', '<', sql<Date>`now()`)
    .orderBy('lease_expires_at')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ tenantId: row.tenant_id, turnId: row.id }));
}

/** Ends the leases of all running turns. Only for an installation whose one process has just begun, so that none can be alive. */
export async function expireAllLeases(db: SystemDb): Promise<void> {
  await sql`update turns set lease_expires_at = now() - interval '1 second' where status = 'running'`.execute(db);
}

/** A turn's columns as the driver reads them. */
export interface TurnColumns {
  id: TurnId;
  conversation_id: ConversationId;
  contact_id: ContactId;
  status: Turn['status'];
  failure_code: string | null;
  interrupt_reason: string | null;
}

export function toTurn(row: TurnColumns): Turn {
  return {
    id: row.id,
    conversationId: row.conversation_id,
    contactId: row.contact_id,
    status: row.status,
    failureCode: row.failure_code,
    interruptReason: row.interrupt_reason as InterruptReason | null,
  };
}
