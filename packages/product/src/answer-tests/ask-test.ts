import { randomUUID } from 'node:crypto';
import type { TraceResponse } from '@parley/contract/conversations';
import { AppError } from '@parley/contract/errors';
import type { BotId, BotVersionId, ContactId, SourceId, TurnId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { type AskDeps, askQuestion, type FollowDeps, followKnownTurn, readTrace } from '../conversations/public.ts';
import { selectCitedSources } from './cited-sources.store.ts';

export type AskTestDeps = AskDeps & FollowDeps;

/** What a bot did with a question of a test. */
export interface TestedAnswer {
  turnId: TurnId;
  text: string;
  /** Null where it did not end with an answer; `failure` says why. */
  outcome: 'answered' | 'declined' | 'greeted' | null;
  failure: string | null;
  sourceIds: readonly SourceId[];
  /** The actions that were carried out, or that the visitor was asked for. */
  actions: readonly string[];
  costUsd: string | null;
}

/** Asks one frozen state of a bot a question, in a conversation that is no visitor's, and waits for the whole answer. */
export async function askTest(
  scope: TenantScope,
  deps: AskTestDeps,
  input: { botId: BotId; botVersionId: BotVersionId; contactId: ContactId; question: string; signal: AbortSignal },
): Promise<TestedAnswer> {
  const { botId, botVersionId, contactId, question, signal } = input;
  const asked = { clientId: randomUUID(), text: question, botId, botVersionId, contactId, purpose: 'answer_test' as const };
  const turnId = await askQuestion(scope, deps, asked);
  let text = '';
  let outcome: TestedAnswer['outcome'] = null;
  let failure: string | null = null;
  for await (const { event } of followKnownTurn(scope, deps, { turnId, afterId: 0, signal })) {
    if (event.type === 'turn.started') text = '';
    else if (event.type === 'answer.delta') text += event.text;
    else if (event.type === 'turn.completed') outcome = event.outcome;
    else if (event.type === 'turn.failed') failure = event.code;
    else if (event.type === 'turn.interrupted') failure = event.reason;
  }
  // That this process ends says nothing of the bot: the question is asked again.
  if (signal.aborted || failure === 'shutdown' || failure === 'restarted') throw new AppError('unavailable');
  const trace = await readTrace(scope, turnId);
  const sourceIds = await scope.transaction((db) => selectCitedSources(db, turnId));
  return { turnId, text, outcome, failure, sourceIds, actions: actionsOf(trace), costUsd: trace.costUsd };
}

function actionsOf({ actions = [] }: TraceResponse): string[] {
  return actions.filter(({ outcome }) => outcome === 'done' || outcome === 'asked').map(({ name }) => name);
}
