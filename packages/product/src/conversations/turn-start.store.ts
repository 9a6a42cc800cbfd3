import type { BotConfig } from '@parley/contract/bots';
import type { PageContext } from '@parley/contract/chat';
import type { ConversationPurpose } from '@parley/contract/conversations';
import type { BotId, BotVersionId, ContactId, ConversationId, MessageId, TurnId } from '@parley/contract/ids';
import type { WidgetLanguage } from '@parley/contract/widget';
import { keptPlan } from '@parley/platform/database/kept-plan';
import type { TenantDb } from '@parley/platform/database/tenancy';
import { sql } from 'kysely';
import { offeredActions, type StoredOffer } from '../actions/public.ts';
import { insertSpendAlerts, type SpendReservation } from '../models/public.ts';
import { insertUsage, type NewUsageEvent } from '../usage/public.ts';
import type { Handoff } from './handoff/handoff.ts';
import { type HandoffColumns, toHandoff } from './handoff/handoffs.store.ts';
import type { PlannedSpend } from './plan-spend.ts';
import type { PastMessage, Turn } from './turn.ts';
import { type TurnColumns, toTurn } from './turns.store.ts';
import { configOfVersion, knownVersions } from './version-configs.ts';

// The statements of the hot path's first transaction. Each round trip costs both sides about a quarter of a millisecond of
// CPU, more than what it does, so one statement reads all that is needed and one writes all that follows from it.

/** What the database says about a question before it is accepted. */
export interface TurnStartState {
  /** The turn of this very question, when it was asked before. */
  known: Turn | undefined;
  /**
   * The version the conversation began with, else the one asked for, else the published one, with the actions it offers; undefined when
   * there is none such.
   */
  version: { id: BotVersionId; config: BotConfig; offer: StoredOffer } | undefined;
  /** The conversation to go on with; undefined when it is not this contact's with this bot for this purpose, or none was named. */
  conversation: { isAnswering: boolean; turnCount: number; history: PastMessage[]; flow: unknown; handoff: Handoff | null } | undefined;
}

export async function readTurnStart(
  db: TenantDb,
  key: {
    botId: BotId;
    botVersionId: BotVersionId | undefined;
    contactId: ContactId;
    clientId: string;
    conversationId: ConversationId | undefined;
    purpose: ConversationPurpose;
    historyLimit: number;
  },
): Promise<TurnStartState> {
  const { rows } = await sql<{
    known: TurnColumns | null;
    version: { id: BotVersionId; config: unknown; offer: StoredOffer } | null;
    conversation: {
      isAnswering: boolean;
      turnCount: number;
      history: PastMessage[];
      flow: unknown;
      handoff: HandoffColumns | null;
    } | null;
  }>`${keptPlan}
    select
      (
        select to_jsonb(known) from (
          select id, conversation_id, contact_id, status, failure_code, interrupt_reason
          from turns where contact_id = ${key.contactId}::uuid and client_id = ${key.clientId}::uuid
        ) as known
      ) as known,
      (
        select jsonb_build_object('id', bot_versions.id, 'offer', ${offeredActions(sql`array(select jsonb_array_elements_text(bot_versions.config -> 'actions'))`)},
          'config', case when bot_versions.id = any(${knownVersions(key.botId)}::uuid[]) then null else bot_versions.config end)
        from bot_versions
        where bot_versions.bot_id = ${key.botId}::uuid and bot_versions.id = coalesce(
          (
            select bot_version_id from conversations
            where id = ${key.conversationId ?? null}::uuid and bot_id = ${key.botId}::uuid and contact_id = ${key.contactId}::uuid
          ),
          ${key.botVersionId ?? null}::uuid,
          (select published_version_id from bots where id = ${key.botId}::uuid)
        )
      ) as version,
      (
        select jsonb_build_object(
          'isAnswering', exists(select from turns where turns.conversation_id = conversations.id and status = 'running'),
          'turnCount', turn_count,
          'flow', flow,
          'handoff', case when handoff_state is not null then jsonb_build_object(
            'handoff_state', handoff_state, 'handoff_at', handoff_at, 'handoff_late_at', handoff_late_at,
            'handoff_actor', handoff_actor, 'handoff_name', handoff_name
          ) end,
          'history', (
            select coalesce(jsonb_agg(jsonb_build_object('author', author, 'text', text) order by id), '[]')
            from (
              select id, author, text from messages
              where messages.conversation_id = conversations.id order by id desc limit ${key.historyLimit}::integer
            ) as latest
          )
        )
        from conversations
        where id = ${key.conversationId ?? null}::uuid and bot_id = ${key.botId}::uuid and contact_id = ${key.contactId}::uuid
          and purpose = ${key.purpose}
      ) as conversation`.execute(db);
  const { known, version, conversation } = rows[0] ?? {};
  return {
    known: known ? toTurn(known) : undefined,
    version: version ? { ...version, config: configOfVersion(key.botId, version.id, version.config) } : undefined,
    conversation: conversation
      ? { ...conversation, handoff: conversation.handoff && toHandoff(withDates(conversation.handoff)) }
      : undefined,
  };
}

/** In JSON a time is text. */
function withDates(columns: HandoffColumns): HandoffColumns {
  const { handoff_at, handoff_late_at } = columns;
  return { ...columns, handoff_at: handoff_at && new Date(handoff_at), handoff_late_at: handoff_late_at && new Date(handoff_late_at) };
}

/**
 * Adds a running turn with its question, and its conversation when that is new, and holds back what asking may cost: says which of
 * the amounts fitted, counted from 1, 0 when none did or nothing is limited, and whether somebody will be told of a limit. Undefined,
 * with nothing held back, when there is no such conversation of this contact with this bot. Fails with `already_exists` when the
 * conversation is answering, or the question was asked before.
 */
export async function writeTurnStart(
  db: TenantDb,
  input: {
    turnId: TurnId;
    conversationId: ConversationId;
    isNewConversation: boolean;
    botId: BotId;
    botVersionId: BotVersionId;
    contactId: ContactId;
    clientId: string;
    purpose: ConversationPurpose;
    leaseMs: number;
    questionMessageId: MessageId;
    question: string;
    /** What the page said of itself. */
    context: PageContext | undefined;
    /** What a flow had said before it. */
    opening: string | null;
    /** The language of the visitor's browser, and where a conversation that is new goes on in it. */
    language: WidgetLanguage | undefined;
    page: string | undefined;
    /** A person has the conversation or is waited for. */
    toPerson: boolean;
    spend: PlannedSpend | undefined;
    /** Lines of the ledger, whatever becomes of the rest. */
    usage: readonly NewUsageEvent[];
  },
): Promise<{ chosen: number; alerts: readonly unknown[]; reservation: SpendReservation | null } | undefined> {
  const { rows } = await sql<{
    reserved: { chosen: number; alerts: readonly unknown[]; reservation: SpendReservation | null } | null;
  }>`${keptPlan}
    with recorded as (${insertUsage(input.usage)}
    ), opened as (
      insert into conversations (id, bot_id, contact_id, turn_count, bot_version_id, purpose, visitor_language, visitor_page)
      select ${input.conversationId}::uuid, ${input.botId}::uuid, ${input.contactId}::uuid, 1, ${input.botVersionId}::uuid, ${input.purpose}::text,
        ${input.language ?? null}::text, ${input.page ?? null}::text
      where ${input.isNewConversation}::boolean
      returning id
    ), continued as (
      update conversations set turn_count = turn_count + 1, last_turn_at = now(),
        bot_version_id = coalesce(bot_version_id, ${input.botVersionId}::uuid),
        visitor_language = coalesce(${input.language ?? null}::text, visitor_language)
      where not ${input.isNewConversation}::boolean
        and id = ${input.conversationId}::uuid and bot_id = ${input.botId}::uuid and contact_id = ${input.contactId}::uuid
      returning id
    ), conversation as (
      select id from opened union all select id from continued
    ), asked as (
      insert into messages (id, conversation_id, turn_id, author, text, opening, to_person, page_context)
      select ${input.questionMessageId}::uuid, id, ${input.turnId}::uuid, 'contact', ${input.question}::text, ${input.opening}::text,
        ${input.toPerson}::boolean, ${input.context === undefined ? null : JSON.stringify(input.context)}::jsonb
      from conversation
      returning conversation_id
    ), reserved as materialized (
      -- As late as can be, because turns at the same time wait for the counters until this one is stored.
      select parley_reserve_spend(${JSON.stringify(input.spend?.keys ?? [])}::jsonb, ${[...(input.spend?.amounts ?? [])]}::numeric[]) as outcome
      from asked where ${input.spend !== undefined}::boolean
    ), announced as (${insertSpendAlerts(sql`(select outcome -> 'alerts' from reserved)`)}
    )
    insert into turns (id, conversation_id, contact_id, client_id, bot_version_id, lease_expires_at, reservation)
    select ${input.turnId}::uuid, asked.conversation_id, ${input.contactId}::uuid, ${input.clientId}::uuid, ${input.botVersionId}::uuid,
      now() + ${`${input.leaseMs} milliseconds`}::interval, (select outcome -> 'reservation' from reserved)
    from asked
    returning id, (select outcome from reserved) as reserved`.execute(db);
  return rows[0] && (rows[0].reserved ?? { chosen: 0, alerts: [], reservation: null });
}
