import { AppError, errorTable } from '@parley/contract/errors';
import { formatId } from '@parley/contract/ids';
import type { StreamEvent } from '@parley/contract/stream-events';
import type { TenantScope } from '@parley/platform/database/tenancy';
import type { Log } from '@parley/platform/telemetry/log-port';
import type { Metrics } from '@parley/platform/telemetry/metrics';
import { toActionRequest } from '../actions/public.ts';
import type { NewUsageEvent } from '../usage/public.ts';
import { askModels } from './ask-models.ts';
import type { AskStepDeps } from './ask-step.ts';
import type { ModelAnswer } from './call-model.ts';
import { isDone } from './called-action.ts';
import { chargeOf, mayBePaid } from './charge-of.ts';
import { toCitation } from './citation.ts';
import { finishTurn } from './finish-turn.ts';
import { answerFlow } from './flows/answer-flow.ts';
import { type Handoff, toHandoffResponse } from './handoff/handoff.ts';
import { answerWithPerson } from './handoff/person-answer.ts';
import { offersOf } from './offers-of.ts';
import type { FixedAnswer } from './plan-answer.ts';
import { hearRun } from './replay/hear-run.ts';
import { recordTurn } from './replay/record-turn.ts';
import type { RunningTurn } from './running-turns.ts';
import { type FoundForTurn, type SearchDeps, searchForTurn } from './search-for-turn.ts';
import { traceCalls } from './trace-calls.ts';
import type { BegunTurn, Retrieval, RetrievedPassage, TurnEnding } from './turn.ts';
import { emptyTrace, type TraceRecord } from './turn-traces.store.ts';
import { whyDeclined } from './why-declined.ts';
import { type Patience, withPatience } from './with-patience.ts';

export interface DecideDeps extends AskStepDeps, Patience, SearchDeps {
  metrics: Pick<Metrics, 'modelCalled' | 'answerChecked' | 'firstTokenSent'>;
}

export interface AnswerDeps extends DecideDeps {
  log: Log;
  metrics: Metrics;
  /** Where members find the dashboard. */
  dashboard: URL;
}

/** What was decided about a turn, before it is stored. */
export interface Answered {
  ending: TurnEnding;
  trace: TraceRecord;
  usage: NewUsageEvent[];
  /** What is counted against limits of spending, in US dollars. */
  chargeUsd: string;
}

/**
 * Answers a turn that was begun, from search to the stored answer, and sends its events. Ends with exactly one terminal event. `ahead` is
 * what was searched for already.
 */
export async function answerTurn(
  scope: TenantScope,
  deps: AnswerDeps,
  turn: BegunTurn,
  run: RunningTurn,
  ahead?: Promise<FoundForTurn>,
): Promise<void> {
  const began = deps.monotonic();
  run.send({
    type: 'turn.started',
    turnId: formatId('turn', turn.id),
    conversationId: formatId('conversation', turn.conversationId),
    questionMessageId: formatId('message', turn.questionMessageId),
  });
  const answered = await decideAnswer(scope, deps, turn, run, ahead).catch((error: unknown) => failed(deps, turn, error));
  answered.trace.timings['total'] = deps.monotonic() - began;
  const { terminal, handoff } = await store(scope, deps, turn, answered);
  deps.metrics.turnEnded(
    answered.ending.status === 'completed' ? answered.ending.outcome : answered.ending.status,
    (deps.monotonic() - began) / 1000,
  );
  if (terminal.type === 'turn.completed' && answered.ending.status === 'completed' && answered.ending.request !== undefined)
    run.send({ type: 'action.requested', request: toActionRequest(answered.ending.request) });
  if (handoff !== null) run.send({ type: 'handoff.changed', handoff: toHandoffResponse(handoff) });
  if (terminal.type !== 'turn.failed' && turn.flow?.state) run.send({ type: 'flow.asked', prompt: turn.flow.state.prompt });
  run.send(terminal);
}

/** Decides what a turn answers and sends it, without its terminal event: nothing is stored yet. */
export async function decideAnswer(
  scope: TenantScope,
  deps: DecideDeps,
  turn: BegunTurn,
  follower: RunningTurn,
  ahead?: Promise<FoundForTurn>,
): Promise<Answered> {
  const began = deps.monotonic();
  const run = hearRun(follower);
  if (turn.person !== undefined) {
    const trace = emptyTrace(turn, undefined);
    const ending = 'has' in turn.person ? silence : sayInstead(turn, answerWithPerson(turn), run, trace);
    return { ending, trace, usage: [], chargeUsd: '0' };
  }
  if (turn.flow !== undefined && !turn.flow.asksBot) {
    const trace = emptyTrace(turn, undefined);
    return { ending: sayInstead(turn, answerFlow(turn, turn.flow), run, trace), trace, usage: [], chargeUsd: '0' };
  }
  let first = ahead;
  const search = (): Promise<FoundForTurn> => {
    const found = first ?? searchForTurn(scope, deps, turn);
    first = undefined;
    return found;
  };
  const { retrieval, ms } = await withPatience(deps, search, { signal: run.signal });
  const { calls, acts, prompt, instead } = await askModels(deps, { scope, turn, retrieval, run });
  // Not before: it repeats all passages, and a model may speak for minutes.
  const trace = emptyTrace(turn, retrieval);
  trace.timings['search'] = ms;
  traceCalls(trace, { turn, prompt, calls, acts, began });
  const usage = calls.flatMap((call, index) => (mayBePaid(call) ? [modelCall(turn, call, index + 1)] : []));
  const last = calls.at(-1);
  const chargeUsd = chargeOf(turn, calls, deps.maxInputTokens);
  const ended = (ending: TurnEnding): Answered => {
    trace.recording = recordTurn({ turn, retrieval, calls, acts, ending, sent: run.sent, maxInputTokens: deps.maxInputTokens });
    return { ending, trace, usage, chargeUsd };
  };
  if (instead !== undefined) return ended(sayInstead(turn, instead, run, trace));
  if (last === undefined) return ended({ status: 'failed', code: 'model_unavailable' });
  deps.metrics.answerChecked({
    verified: last.answer.citations.length,
    dropped: last.answer.dropped,
    withheld: last.answer.withheld,
    marked: last.answer.unsupported.length,
  });
  if (last.firstTextAt !== undefined) deps.metrics.firstTokenSent((last.firstTextAt - began) / 1000);
  const told = turn.caller?.told.some(({ role }) => role === 'tool') === true;
  const ending = endingOf(turn, retrieval, { ...last, acted: told || acts.some(isDone) || turn.attachments !== undefined }, run);
  if (ending.status === 'completed' && ending.outcome === 'declined') trace.declined = whyDeclined(last, retrieval);
  return ended(ending);
}

/** What is written to a person is answered by them. */
const silence: TurnEnding = {
  status: 'completed',
  text: '',
  citations: [],
  unsupported: [],
  outcome: 'greeted',
  grounded: true,
  offers: [],
};

function sayInstead(turn: BegunTurn, plan: FixedAnswer, run: RunningTurn, trace: TraceRecord): TurnEnding {
  for (const citation of plan.citations) {
    run.send({ type: 'answer.citation', citation: toCitation(citation.number, citation.quote, citation.passage) });
  }
  run.send({ type: 'answer.delta', text: plan.text });
  trace.citationsVerified = plan.citations.length;
  trace.declined = plan.declined ?? null;
  return {
    status: 'completed',
    text: plan.text,
    citations: plan.citations,
    outcome: plan.outcome,
    unsupported: [],
    grounded: true,
    offers: plan.offers ?? (plan.outcome === 'declined' ? offersOf(turn) : []),
    request: plan.request,
    callsPerson: plan.callsPerson,
  };
}

function endingOf(
  turn: BegunTurn,
  retrieval: Retrieval,
  { answer, terminal, acted, request, handedOver = false, callsPerson = false }: ModelAnswer & { acted: boolean },
  run: RunningTurn,
): TurnEnding {
  const said = { text: answer.text, citations: answer.citations, unsupported: answer.unsupported };
  if (terminal.type === 'cancelled') return { status: 'interrupted', ...said, reason: run.reason ?? 'stopped' };
  if (terminal.type === 'failed') {
    return answer.text === '' ? { status: 'failed', code: terminal.code } : { status: 'interrupted', ...said, reason: 'model_failed' };
  }
  if (handedOver) return { status: 'completed', ...said, outcome: 'answered', grounded: true, offers: [] };
  if (callsPerson) {
    const { offers = [], callsPerson: calls } = answerWithPerson(turn);
    return { status: 'completed', ...said, outcome: 'greeted', grounded: true, offers, callsPerson: calls };
  }
  if (answer.declined || answer.text.trim() === '') {
    const [first] = retrieval.passages;
    if (retrieval.pinned && first !== undefined) return quoteWhole(first, said, run);
    const words = retrieval.searchable ? turn.config.fallbackText : turn.courtesy;
    const fallback = answer.text === '' ? words : `\n\n${words}`;
    run.send({ type: 'answer.delta', text: fallback });
    return {
      status: 'completed',
      ...said,
      text: `${answer.text}${fallback}`,
      outcome: retrieval.searchable ? 'declined' : 'greeted',
      grounded: true,
      offers: retrieval.searchable ? offersOf(turn) : [],
    };
  }
  if (request !== undefined) return { status: 'completed', ...said, outcome: 'answered', grounded: true, offers: [], request };
  if (!retrieval.searchable) return { status: 'completed', ...said, outcome: 'greeted', grounded: true, offers: [] };
  const grounded = answer.citations.length > 0 || acted;
  return {
    status: 'completed',
    ...said,
    outcome: 'answered',
    grounded,
    offers: grounded || turn.config.grounding === 'open' ? [] : offersOf(turn),
  };
}

/** Gives a passage word for word, where an editor said that it answers and a model did not. */
function quoteWhole(
  passage: RetrievedPassage,
  said: Pick<ModelAnswer['answer'], 'text' | 'citations' | 'unsupported'>,
  run: RunningTurn,
): TurnEnding {
  const citation = { number: said.citations.length + 1, passage, quote: passage.text, start: 0, end: passage.text.length };
  const text = `${passage.text} [${citation.number}]`;
  run.send({ type: 'answer.citation', citation: toCitation(citation.number, citation.quote, passage) });
  run.send({ type: 'answer.delta', text });
  const citations = [...said.citations, citation];
  return { status: 'completed', ...said, text: `${said.text}${text}`, citations, outcome: 'answered', grounded: true, offers: [] };
}

function modelCall(turn: BegunTurn, { step, usage }: ModelAnswer, number: number): NewUsageEvent {
  return {
    idempotencyKey: `model.call:${turn.id}:${number}`,
    kind: 'model.call',
    botId: turn.botId,
    conversationId: turn.conversationId,
    turnId: turn.id,
    provider: step.providerName,
    model: step.model,
    inputTokens: usage?.inputTokens ?? null,
    outputTokens: usage?.outputTokens ?? null,
    costUsd: step.costOf(usage),
  };
}

function failed(deps: AnswerDeps, turn: BegunTurn, error: unknown): Answered {
  const code = error instanceof AppError ? error.code : 'internal';
  deps.log.error({ err: error, turnId: turn.id }, 'a turn failed');
  return {
    ending: { status: 'failed', code },
    trace: { ...emptyTrace(turn, undefined), failure: code },
    usage: [],
    chargeUsd: turn.reservation?.usd ?? '0',
  };
}

/** Stores the ending, trying again while the database is away, and gives the event that tells it. */
async function store(
  scope: TenantScope,
  deps: AnswerDeps,
  turn: BegunTurn,
  answered: Answered,
): Promise<{ terminal: StreamEvent; handoff: Handoff | null }> {
  const onFailure = (error: unknown, attempt: number): void =>
    deps.log.warn({ err: error, turnId: turn.id, attempt }, 'an answer could not be stored');
  try {
    const { ended, messageId, handoff } = await withPatience(
      deps,
      () => finishTurn(scope, { turn, ...answered, dashboard: deps.dashboard }),
      { onFailure },
    );
    if (!ended) return { terminal: { type: 'turn.interrupted', messageId: null, reason: 'restarted' }, handoff: null };
    return { terminal: terminalOf(answered.ending, messageId === null ? null : formatId('message', messageId)), handoff };
  } catch (error) {
    return { terminal: failure(error instanceof AppError ? error.code : 'internal'), handoff: null };
  }
}

/** The event that ends a turn which ended like this. */
export function terminalOf(ending: TurnEnding, messageId: string | null): StreamEvent {
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
