import { isDeepStrictEqual } from 'node:util';
import type { ReplayResponse } from '@parley/contract/conversations';
import { AppError } from '@parley/contract/errors';
import { formatId } from '@parley/contract/ids';
import type { StreamEvent } from '@parley/contract/stream-events';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { toActionRequest } from '../../actions/public.ts';
import { decideAnswer, terminalOf } from '../answer-turn.ts';
import type { RunningTurn } from '../running-turns.ts';
import type { BegunTurn, CallerFunctions, Retrieval } from '../turn.ts';
import { eventsOfEndedTurn } from '../turn-events.ts';
import { diffWords } from './diff-words.ts';
import type { PastTurn } from './read-past-turn.ts';
import { recordedActions } from './recorded-actions.ts';
import { RecordedModels } from './recorded-models.ts';
import { type Recording, untracePassage } from './recording.ts';
import { decidedAnswer, storedAnswer } from './replayed-answer.ts';

/**
 * Runs a turn again with all that it met: what search found, what models said and what actions gave, as it was recorded. Nothing is asked,
 * carried out or stored, so it differs from then only if Parley itself decides otherwise now.
 */
export async function replayRecording(scope: TenantScope, past: PastTurn): Promise<ReplayResponse> {
  const { turn, trace, messages } = past;
  const { recording } = trace;
  if (recording === undefined) throw new AppError('turn_not_recorded');
  const models = new RecordedModels(recording, trace.calls ?? []);
  const sent: StreamEvent[] = [];
  const run: RunningTurn = {
    signal: new AbortController().signal,
    reason: turn.interruptReason ?? undefined,
    send: (event) => sent.push(event),
  };
  const answered = await decideAnswer(
    scope,
    {
      monotonic: models.monotonic,
      metrics: { modelCalled() {}, answerChecked() {}, firstTokenSent() {} },
      maxInputTokens: recording.maxInputTokens,
      reserve: async () => models.goesOn,
      search: async () => retrievalOf(past, recording),
    },
    begunAgain(past, recording, models),
    run,
  );
  const answer = messages.find(({ author }) => author === 'bot');
  const [before, after] = [storedAnswer(turn, trace, answer), decidedAnswer(answered.ending, answered.trace)];
  const [first] = eventsOfEndedTurn(turn, messages);
  const asked = answer?.request
    ? [{ type: 'action.requested' as const, request: { ...toActionRequest(answer.request), token: null } }]
    : [];
  return {
    with: 'recording',
    question: trace.question,
    turnId: null,
    before,
    after,
    identical: isDeepStrictEqual(before, after) && answered.trace.recording?.sent === recording.sent,
    words: diffWords(before.text, after.text),
    events: [
      ...(first === undefined ? [] : [first]),
      ...sent,
      ...asked,
      terminalOf(answered.ending, answer === undefined ? null : formatId('message', answer.id)),
    ],
  };
}

function retrievalOf({ trace }: PastTurn, { pinned, curated }: Recording): Retrieval {
  const passage = curated === null ? undefined : untracePassage(curated);
  return {
    passages: trace.retrieved.flatMap((each) => untracePassage(each) ?? []),
    confidence: trace.confidence,
    answerable: trace.answerable ?? false,
    searchable: trace.searchable ?? false,
    curated: passage === undefined ? null : { question: trace.curated?.question ?? '', passage },
    pinned,
  };
}

/** Told of as it was: what it said is part of what the model was asked, which is not asked again. */
function callerOf({ callers }: Recording): CallerFunctions | undefined {
  if (callers === null) return undefined;
  const tools = callers.names.map((name) => ({ name, description: '', parameters: {} }));
  return {
    tools,
    told: callers.told ? [{ role: 'tool', callId: '', name: '', result: '' }] : [],
    must: callers.must === true,
    format: callers.isData === true ? { name: '', schema: null, strict: false } : undefined,
  };
}

function begunAgain(
  { turn, botId, botVersionId, config, trace, messages, history }: PastTurn,
  recording: Recording,
  models: RecordedModels,
): BegunTurn {
  const question = messages.find(({ author }) => author === 'contact');
  if (question === undefined) throw new AppError('turn_not_recorded');
  return {
    id: turn.id,
    botId,
    contactId: turn.contactId,
    conversationId: turn.conversationId,
    botVersionId,
    questionMessageId: question.id,
    context: question.pageContext ?? undefined,
    question: trace.question,
    config: { ...config, ...recording.adjusted },
    adjusted: recording.adjusted,
    history,
    ladder: models.ladder,
    actions: recordedActions(recording, trace),
    caller: callerOf(recording),
    spendKeys: [],
    reservation: undefined,
    limited: recording.limited,
    personAnswer: recording.personAnswer ?? { text: '', calls: false },
    courtesy: recording.courtesy ?? recording.adjusted.greeting ?? config.greeting,
  };
}
