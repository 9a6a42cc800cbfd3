import { type MessageId, newId } from '@parley/contract/ids';
import { commitWithNext } from '@parley/platform/database/scoped-dialect';
import type { TenantDb, TenantScope } from '@parley/platform/database/tenancy';
import { announceJobs } from '@parley/platform/jobs/insert-jobs';
import { insertActionRequest, keepLead } from '../actions/public.ts';
import type { NewUsageEvent } from '../usage/public.ts';
import { findConversation, setConversationFlow } from './conversations.store.ts';
import { callPerson } from './handoff/call-person.ts';
import type { Handoff } from './handoff/handoff.ts';
import type { BegunTurn, TurnEnding } from './turn.ts';
import { type TurnEnd, writeTurnEnd } from './turn-end.store.ts';
import type { TraceRecord } from './turn-traces.store.ts';

export interface FinishTurnInput {
  turn: BegunTurn;
  ending: TurnEnding;
  trace: TraceRecord;
  usage: readonly NewUsageEvent[];
  /** What is counted against limits of spending, in US dollars. */
  chargeUsd: string;
  /** Where members find the dashboard. */
  dashboard: URL;
}

/**
 * Appends the answer with its citations, trace and usage in one transaction. `ended` is false when the turn had been ended
 * by somebody else before: then only the usage is recorded, because it was spent. `messageId` is null when nothing was said,
 * `handoff` unless this turn has to do with a person.
 */
export async function finishTurn(
  scope: TenantScope,
  { turn, ending, trace, usage, chargeUsd, dashboard }: FinishTurnInput,
): Promise<{ ended: boolean; messageId: MessageId | null; handoff: Handoff | null }> {
  const messageId = ending.status === 'failed' || ending.text === '' ? null : newId('message');
  return scope.transaction(async (db) => {
    const asksMore = ending.status === 'completed' && ending.request !== undefined;
    const callsPerson = ending.status === 'completed' && ending.callsPerson === true;
    const isTheirs = callsPerson || turn.person !== undefined;
    if (turn.flow === undefined && !asksMore && !isTheirs) commitWithNext();
    const { ended, alerts } = await writeTurnEnd(db, turn.id, {
      status: ending.status,
      interruptReason: ending.status === 'interrupted' ? ending.reason : null,
      failureCode: ending.status === 'failed' ? ending.code : null,
      trace,
      usage,
      chargeUsd,
      answer: answerOf(ending, messageId),
    });
    if (alerts.length > 0) announceJobs();
    if (ended && ending.status === 'completed' && ending.request !== undefined)
      await insertActionRequest(db, {
        ...ending.request,
        botId: turn.botId,
        contactId: turn.contactId,
        conversationId: turn.conversationId,
        turnId: turn.id,
      });
    if (ended && messageId !== null) await followFlow(db, turn);
    if (ended && callsPerson) await callPerson(db, turn, dashboard);
    const handoff = isTheirs ? ((await findConversation(db, turn.conversationId))?.handoff ?? null) : null;
    return { ended, messageId: ended ? messageId : null, handoff };
  });
}

/** Keeps where the flow stands after this turn, and what it asked for once it is over. A turn that failed leaves it where it was. */
async function followFlow(db: TenantDb, { flow, botId, contactId, conversationId }: BegunTurn): Promise<void> {
  if (flow === undefined) return;
  await setConversationFlow(db, conversationId, flow.state);
  const { name, title, mailTo, keepAnswers, steps } = flow.flow;
  if (flow.ended === null || flow.ended === 'cancelled' || !keepAnswers || flow.answers.length === 0) return;
  const asked = steps.filter((step) => step.kind === 'ask');
  await keepLead(db, { botId, contactId, conversationId, action: name, title, mailTo, asked, fields: flow.answers });
}

function answerOf(ending: TurnEnding, messageId: MessageId | null): TurnEnd['answer'] {
  if (messageId === null || ending.status === 'failed') return null;
  const { text, citations, unsupported } = ending;
  if (ending.status === 'interrupted') return { messageId, text, citations, unsupported, outcome: null, grounded: null, offers: [] };
  return { messageId, text, citations, unsupported, outcome: ending.outcome, grounded: ending.grounded, offers: ending.offers };
}
