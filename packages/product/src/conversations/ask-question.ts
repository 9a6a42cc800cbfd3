import type { AskBody } from '@parley/contract/chat';
import type { TurnId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import type { EventLog } from '@parley/platform/events/event-log';
import type { Actions } from '../actions/public.ts';
import type { Models } from '../models/public.ts';
import { type AnswerDeps, answerTurn } from './answer-turn.ts';
import { type AskSettings, type BeginTurnInput, beginTurn } from './begin-turn.ts';
import { conversationKey } from './handoff/handoff.ts';
import type { RunningTurns } from './running-turns.ts';
import { searchAhead } from './search-ahead.ts';

export interface AskDeps extends AnswerDeps {
  /** Milliseconds since 1970. */
  now: () => number;
  running: RunningTurns;
  events: EventLog;
  models: Pick<Models, 'of'>;
  actions: Pick<Actions, 'offered'>;
}

/**
 * Accepts a question and begins to answer it in the background; returns the turn to follow. A question that was asked
 * before, by its `clientId`, is not answered again. How many may be asked is counted before this, by the route's limit.
 */
export async function askQuestion(
  scope: TenantScope,
  deps: AskDeps,
  input: AskBody & AskSettings & Pick<BeginTurnInput, 'botId' | 'contactId' | 'page'>,
): Promise<TurnId> {
  const models = await deps.models.of(scope);
  const ahead = searchAhead(scope, deps);
  const start = await beginTurn(scope, {
    ...input,
    models,
    actions: deps.actions,
    maxInputTokens: deps.maxInputTokens,
    leaseMs: deps.running.leaseMs,
    now: deps.now(),
    letIn: ahead.begin,
  });
  if (start.state === 'begun') {
    deps.running.start(scope.tenantId, start.turn.id, (run) => answerTurn(scope, deps, start.turn, run, ahead.of(start.turn)));
    // Another tab of the visitor reads along while a person has the conversation.
    if (start.turn.person !== undefined && 'has' in start.turn.person)
      deps.events.signal(conversationKey(scope.tenantId, start.turn.conversationId), 'changed');
  }
  return start.turn.id;
}
