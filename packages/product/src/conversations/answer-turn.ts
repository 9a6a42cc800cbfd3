import { setTimeout as delay } from 'node:timers/promises';
import { AppError, errorTable } from '@parley/contract/errors';
import { type BotId, formatId } from '@parley/contract/ids';
import type { StreamEvent } from '@parley/contract/stream-events';
import type { TenantScope } from '@parley/platform/database/tenancy';
import type { ModelProvider, ModelUsage } from '@parley/platform/models/model-port';
import type { Log } from '@parley/platform/telemetry/log-port';
import type { Metrics } from '@parley/platform/telemetry/metrics';
import type { NewUsageEvent } from '../usage/public.ts';
import { callModel, type ModelAnswer } from './call-model.ts';
import { toCitation } from './citation.ts';
import { composePrompt } from './compose-prompt.ts';
import { finishTurn } from './finish-turn.ts';
import { planAnswer } from './plan-answer.ts';
import type { RunningTurn } from './running-turns.ts';
import type { BegunTurn, Retrieval, TurnEnding } from './turn.ts';
import { emptyTrace, type TraceRecord } from './turn-traces.store.ts';

export interface AnswerDeps {
  /** Finds passages for a question; `previousQuestion` helps with a follow-up such as "and for the second one?". */
  search: (scope: TenantScope, input: { question: string; previousQuestion: string | undefined; botId: BotId }) => Promise<Retrieval>;
  provider: ModelProvider;
  /** Decimal US dollars; null when the price is not known. */
  costOf: (provider: string, model: string, usage: ModelUsage | null) => string | null;
  monotonic: () => number;
  log: Log;
  metrics: Metrics;
  /** How large a prompt may be. */
  maxInputTokens: number;
  /** How often storing an answer is tried while the database cannot be reached, and the pause before each new try. */
  storeAttempts?: number;
  storePauseMs?: number;
}

/** What was decided about a turn, before it is stored. */
interface Answered {
  ending: TurnEnding;
  trace: TraceRecord;
  usage: NewUsageEvent[];
}

/** Answers a turn that was begun, from search to the stored answer, and sends its events. Ends with exactly one terminal event. */
export async function answerTurn(scope: TenantScope, deps: AnswerDeps, turn: BegunTurn, run: RunningTurn): Promise<void> {
  const began = deps.monotonic();
  run.send({
    type: 'turn.started',
    turnId: formatId('turn', turn.id),
    conversationId: formatId('conversation', turn.conversationId),
    questionMessageId: formatId('message', turn.questionMessageId),
  });
  const answered = await decide(scope, deps, turn, run).catch((error: unknown) => failed(deps, turn, error));
  answered.trace.timings['total'] = deps.monotonic() - began;
  const terminal = await store(scope, deps, turn, answered);
  deps.metrics.turnEnded(
    answered.ending.status === 'completed' ? answered.ending.outcome : answered.ending.status,
    (deps.monotonic() - began) / 1000,
  );
  run.send(terminal);
}

async function decide(scope: TenantScope, deps: AnswerDeps, turn: BegunTurn, run: RunningTurn): Promise<Answered> {
  const began = deps.monotonic();
  const previousQuestion = turn.history.findLast(({ author }) => author === 'contact')?.text;
  const retrieval = await deps.search(scope, { question: turn.question, previousQuestion, botId: turn.botId });
  const trace = emptyTrace(turn, retrieval);
  trace.timings['search'] = deps.monotonic() - began;
  const plan = planAnswer(turn, retrieval, deps.provider.name);
  if (plan.kind === 'fixed') {
    for (const citation of plan.citations) {
      run.send({ type: 'answer.citation', citation: toCitation(citation.number, citation.quote, citation.passage) });
    }
    run.send({ type: 'answer.delta', text: plan.text });
    trace.citationsVerified = plan.citations.length;
    const declined = plan.outcome === 'declined';
    return {
      ending: {
        status: 'completed',
        text: plan.text,
        citations: plan.citations,
        outcome: plan.outcome,
        grounded: true,
        offers: declined ? ['leave_message'] : [],
      },
      trace,
      usage: [],
    };
  }
  const prompt = composePrompt({
    instructions: turn.config.instructions,
    botName: '',
    passages: retrieval.searchable ? retrieval.passages : [],
    history: turn.history,
    question: turn.question,
    maxInputTokens: deps.maxInputTokens,
  });
  const model = turn.config.model === 'default' ? deps.provider.defaultModel : turn.config.model;
  const called = deps.monotonic();
  const result = await callModel({ turn, prompt, provider: deps.provider, model, run, monotonic: deps.monotonic });
  if (result.firstTextAt !== undefined) {
    trace.timings['firstToken'] = result.firstTextAt - called;
    deps.metrics.firstTokenSent((result.firstTextAt - began) / 1000);
  }
  trace.timings['model'] = deps.monotonic() - called;
  const costUsd = deps.costOf(deps.provider.name, model, result.usage);
  Object.assign(trace, {
    provider: deps.provider.name,
    model,
    prompt: {
      system: prompt.system,
      messages: prompt.messages.map((message) => ({ role: message.role, text: message.role === 'tool' ? message.result : message.text })),
    },
    parameters: { temperature: turn.config.temperature, maxOutputTokens: turn.config.maxOutputTokens },
    inputTokens: result.usage?.inputTokens ?? null,
    outputTokens: result.usage?.outputTokens ?? null,
    costUsd,
    citationsVerified: result.answer.citations.length,
    citationsDropped: result.answer.dropped,
    failure: result.terminal.type === 'failed' ? `${result.terminal.code}: ${result.terminal.detail}` : null,
  } satisfies Partial<TraceRecord>);
  deps.metrics.modelCalled(deps.provider.name, model, result.terminal.type, {
    input: result.usage?.inputTokens ?? 0,
    output: result.usage?.outputTokens ?? 0,
  });
  return {
    ending: endingOf(turn, retrieval, result, run),
    trace,
    usage: wasSpent(result) ? [modelCall(turn, deps.provider.name, model, result.usage, costUsd)] : [],
  };
}

function endingOf(turn: BegunTurn, retrieval: Retrieval, { answer, terminal }: ModelAnswer, run: RunningTurn): TurnEnding {
  const said = { text: answer.text, citations: answer.citations };
  if (terminal.type === 'cancelled') return { status: 'interrupted', ...said, reason: run.reason ?? 'stopped' };
  if (terminal.type === 'failed') {
    return answer.text === '' ? { status: 'failed', code: terminal.code } : { status: 'interrupted', ...said, reason: 'model_failed' };
  }
  if (answer.declined || answer.text.trim() === '') {
    const text = `${answer.text}${turn.config.fallbackText}`;
    run.send({ type: 'answer.delta', text: turn.config.fallbackText });
    return { status: 'completed', text, citations: answer.citations, outcome: 'declined', grounded: true, offers: ['leave_message'] };
  }
  if (!retrieval.searchable) return { status: 'completed', ...said, outcome: 'greeted', grounded: true, offers: [] };
  const grounded = answer.citations.length > 0;
  return { status: 'completed', ...said, outcome: 'answered', grounded, offers: grounded ? [] : ['leave_message'] };
}

/** A call that failed before the provider sent anything cost nothing; every other is a line of the ledger, known cost or not. */
function wasSpent({ terminal, usage, firstTextAt }: ModelAnswer): boolean {
  return terminal.type !== 'failed' || usage !== null || firstTextAt !== undefined;
}

function modelCall(turn: BegunTurn, provider: string, model: string, usage: ModelUsage | null, costUsd: string | null): NewUsageEvent {
  return {
    idempotencyKey: `model.call:${turn.id}:1`,
    kind: 'model.call',
    botId: turn.botId,
    conversationId: turn.conversationId,
    turnId: turn.id,
    provider,
    model,
    inputTokens: usage?.inputTokens ?? null,
    outputTokens: usage?.outputTokens ?? null,
    costUsd,
  };
}

function failed(deps: AnswerDeps, turn: BegunTurn, error: unknown): Answered {
  const code = error instanceof AppError ? error.code : 'internal';
  deps.log.error({ err: error, turnId: turn.id }, 'a turn failed');
  return { ending: { status: 'failed', code }, trace: { ...emptyTrace(turn, undefined), failure: code }, usage: [] };
}

/** Stores the ending, trying again while the database is away, and gives the event that tells it. */
async function store(scope: TenantScope, deps: AnswerDeps, turn: BegunTurn, answered: Answered): Promise<StreamEvent> {
  const { storeAttempts = 6, storePauseMs = 500 } = deps;
  for (let attempt = 1; ; attempt++) {
    try {
      const { ended, messageId } = await finishTurn(scope, { turn, ...answered });
      if (!ended) return { type: 'turn.interrupted', messageId: null, reason: 'restarted' };
      return terminalOf(answered.ending, messageId === null ? null : formatId('message', messageId));
    } catch (error) {
      const retryable = error instanceof AppError && error.retryable;
      deps.log.warn({ err: error, turnId: turn.id, attempt }, 'an answer could not be stored');
      if (!retryable || attempt >= storeAttempts) return failure(error instanceof AppError ? error.code : 'internal');
      await delay(storePauseMs * attempt);
    }
  }
}

function terminalOf(ending: TurnEnding, messageId: string | null): StreamEvent {
  if (ending.status === 'failed') return failure(ending.code);
  if (ending.status === 'interrupted') return { type: 'turn.interrupted', messageId, reason: ending.reason };
  return {
    type: 'turn.completed',
    messageId: messageId ?? '',
    outcome: ending.outcome,
    grounded: ending.grounded,
    offers: [...ending.offers],
  };
}

/** How a failed turn is told to a visitor: the table's words, never the provider's. */
export function failure(code: string): StreamEvent {
  const known = Object.hasOwn(errorTable, code) ? errorTable[code as keyof typeof errorTable] : errorTable.internal;
  return { type: 'turn.failed', code, title: known.text, retryable: known.retryable, offers: ['leave_message'] };
}
