import type { MessageId, TurnId } from '@parley/contract/ids';
import type { InterruptReason, TurnOffer, TurnOutcome } from '@parley/contract/stream-events';
import { encodeJson } from '@parley/platform/database/encode-json';
import { keptPlan } from '@parley/platform/database/kept-plan';
import type { TenantDb } from '@parley/platform/database/tenancy';
import { sql } from 'kysely';
import { insertSpendAlerts } from '../models/public.ts';
import { insertUsage, type NewUsageEvent } from '../usage/public.ts';
import type { Span } from './locate-quote.ts';
import type { VerifiedCitation } from './turn.ts';
import type { TraceRecord } from './turn-traces.store.ts';

/** What is stored of a turn when it ends. */
export interface TurnEnd {
  status: 'completed' | 'interrupted' | 'failed';
  interruptReason: InterruptReason | null;
  failureCode: string | null;
  trace: TraceRecord;
  /** Lines of the ledger. */
  usage: readonly NewUsageEvent[];
  /** What is counted against limits of spending, in US dollars. */
  chargeUsd: string;
  /** Null when nothing was said. */
  answer: {
    messageId: MessageId;
    text: string;
    outcome: TurnOutcome | null;
    grounded: boolean | null;
    offers: readonly TurnOffer[];
    citations: readonly VerifiedCitation[];
    unsupported: readonly Span[];
  } | null;
}

/**
 * Ends a running turn with its trace, answer and citations, and settles what was held back for it; `ended` is false, with nothing
 * stored or settled, when somebody else ended it before: then only the usage is recorded, because it was spent. `alerts` are limits
 * that somebody will be told of.
 * A citation whose source was removed meanwhile keeps its quote without the chunk, and the database refuses one whose quote
 * does not stand in its chunk. One statement, because each round trip costs both sides more than what it does.
 */
export async function writeTurnEnd(db: TenantDb, id: TurnId, end: TurnEnd): Promise<{ ended: boolean; alerts: readonly unknown[] }> {
  const { answer } = end;
  const citations = (answer?.citations ?? []).map(({ number, passage, quote, start, end: endOffset }) => ({
    number,
    chunk_id: passage.chunkId,
    document_title: passage.documentTitle,
    heading_path: passage.headingPath,
    quote,
    start_offset: start,
    end_offset: endOffset,
    url: passage.url,
    page: passage.page,
    as_of: passage.asOf,
  }));
  const { rows } = await sql<{ alerts: readonly unknown[] }>`${keptPlan}
    with recorded as (${insertUsage(end.usage)}
    ), ended as (
      update turns set status = ${end.status}, interrupt_reason = ${end.interruptReason}, failure_code = ${end.failureCode},
        partial_text = '', finished_at = now()
      where id = ${id}::uuid and status = 'running'
      returning id, conversation_id, reservation
    ), traced as (
      insert into turn_traces (turn_id, record) select id, ${encodeJson(end.trace)}::jsonb from ended returning 1
    ), answered as (
      insert into messages (id, conversation_id, turn_id, author, text, outcome, interrupt_reason, grounded, offers, unsupported)
      select ${answer?.messageId ?? null}::uuid, conversation_id, id, 'bot', ${answer?.text ?? null}::text, ${answer?.outcome ?? null}::text,
        ${end.interruptReason}::text, ${answer?.grounded ?? null}::boolean, ${[...(answer?.offers ?? [])]}::text[],
        ${(answer?.unsupported ?? []).flatMap(({ start, end: until }) => [start, until])}::integer[]
      from ended where ${answer !== null}::boolean
      returning id
    ), cited as (
      insert into message_citations
        (message_id, number, chunk_id, document_title, heading_path, quote, start_offset, end_offset, url, page, as_of)
      -- One look-up for each: a join would read all chunks of the tenant, because the planner expects a hundred citations.
      select answered.id, given.number, (select chunks.id from chunks where chunks.id = given.chunk_id), given.document_title,
        array(select jsonb_array_elements_text(given.heading_path)), given.quote, given.start_offset, given.end_offset, given.url, given.page,
        given.as_of
      from answered
        cross join jsonb_to_recordset(${JSON.stringify(citations)}::jsonb) as given (
          number integer, chunk_id uuid, document_title text, heading_path jsonb, quote text, start_offset integer, end_offset integer,
          url text, page integer, as_of timestamptz
        )
      returning 1
    ), settled as materialized (
      select parley_settle_spend(reservation, ${end.chargeUsd}::numeric) as alerts from ended
      -- After all else, because turns at the same time wait for the counters until this one is stored.
      where (select count(*) from traced) + (select count(*) from cited) >= 0
    ), announced as (${insertSpendAlerts(sql`(select alerts from settled)`)}
    )
    select alerts from settled`.execute(db);
  return { ended: rows.length > 0, alerts: rows[0]?.alerts ?? [] };
}
