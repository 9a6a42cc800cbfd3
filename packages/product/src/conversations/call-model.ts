import type { DeclineReason } from '@parley/contract/conversations';
import type { ModelEvent, ModelRequest, ModelUsage, ToolCall } from '@parley/platform/models/model-port';
import type { Metrics } from '@parley/platform/telemetry/metrics';
import type { NewActionRequest } from '../actions/public.ts';
import type { ModelStep } from '../models/public.ts';
import type { AnswerStream } from './answer-stream.ts';
import type { Prompt } from './compose-prompt.ts';
import type { RunningTurn } from './running-turns.ts';
import { toolsOf } from './tools-of-turn.ts';
import type { BegunTurn } from './turn.ts';

type Terminal = Extract<ModelEvent, { type: 'finished' | 'cancelled' | 'failed' }>;

/** What came of one call of a model. */
export interface ModelAnswer {
  step: ModelStep;
  answer: AnswerStream;
  /** What the model said, as it said it. */
  said: string;
  /** How long each piece of it was, as it came. */
  pieces: readonly number[];
  toolCalls: readonly ToolCall[];
  /** What the visitor is asked for by it. */
  request?: NewActionRequest | undefined;
  /** It called functions of the caller's, who goes on with what they give. */
  handedOver?: boolean;
  /** It called a person. */
  callsPerson?: boolean;
  /** What was used up when it wanted to go on. */
  gaveUp?: Extract<DeclineReason, `${string}_used_up`>;
  /** What actions had added to the prompt. */
  addedTokens: number;
  terminal: Terminal;
  /** Null when the provider sent none. */
  usage: ModelUsage | null;
  calledAt: number;
  firstTextAt: number | undefined;
  endedAt: number;
}

export interface ModelCall {
  turn: BegunTurn;
  prompt: Prompt;
  step: ModelStep;
  run: RunningTurn;
  /** What the step has said so far; goes on with this call. */
  answer: AnswerStream;
  /** Nothing may be said yet, because no action has given anything to rest it on. */
  held: boolean;
  addedTokens: number;
}

export interface CallDeps {
  monotonic: () => number;
  metrics: Pick<Metrics, 'modelCalled'>;
}

/** Used where a bot leaves it to Parley: an answer from passages should not differ by chance. */
const usualTemperature = 0.2;

/** Calls the model and sends what it says, checked, to everyone who follows the turn. A call that fails before anything was sent sends nothing. */
export async function callModel(
  { monotonic, metrics }: CallDeps,
  { turn, prompt, step, run, answer, held, addedTokens }: ModelCall,
): Promise<ModelAnswer> {
  const calledAt = monotonic();
  let firstTextAt: number | undefined;
  let terminal: Terminal | undefined;
  let said = '';
  const pieces: number[] = [];
  const toolCalls: ToolCall[] = [];
  for await (const event of step.open().stream(requestOf(turn, prompt, step), run.signal)) {
    if (event.type === 'text') {
      firstTextAt ??= monotonic();
      said += event.text;
      pieces.push(event.text.length);
      if (!held) for (const outgoing of answer.push(event.text)) run.send(outgoing);
    } else if (event.type === 'tool_call') {
      toolCalls.push(event.call);
    } else {
      terminal = event;
    }
  }
  terminal ??= { type: 'failed', code: 'model_unavailable', detail: 'the call ended without a terminal event', status: null, usage: null };
  if (held && toolCalls.length === 0) answer.declined = true;
  if (terminal.type !== 'failed' || answer.text !== '') for (const outgoing of answer.end()) run.send(outgoing);
  metrics.modelCalled(step.providerName, step.model, terminal.type, {
    input: terminal.usage?.inputTokens ?? 0,
    output: terminal.usage?.outputTokens ?? 0,
  });
  return {
    step,
    answer,
    said,
    pieces,
    // Not every model keeps to one at a time.
    toolCalls: turn.caller?.single === true ? toolCalls.slice(0, 1) : toolCalls,
    addedTokens,
    terminal,
    usage: terminal.usage,
    calledAt,
    firstTextAt,
    endedAt: monotonic(),
  };
}

function requestOf(turn: BegunTurn, prompt: Prompt, step: ModelStep): ModelRequest {
  const { model } = step;
  const { config, reservation, caller } = turn;
  const tools = toolsOf(turn, step);
  const { temperature, topP, reasoningEffort, stop, maxOutputTokens } = config;
  return {
    model,
    system: prompt.system(),
    messages: prompt.messages,
    passages: prompt.passages.map(({ chunkId, documentTitle, headingPath, text, score }) => ({
      id: chunkId,
      title: documentTitle,
      headingPath,
      text,
      score,
    })),
    ...(tools.length === 0 ? {} : { tools }),
    ...(caller?.must === true ? { mustCall: true } : {}),
    ...(caller?.single === true ? { callsOne: true } : {}),
    ...(caller?.format === undefined ? {} : { format: caller.format }),
    temperature: temperature ?? usualTemperature,
    ...(topP === null ? {} : { topP }),
    ...(reasoningEffort === null ? {} : { reasoningEffort }),
    ...(stop.length === 0 ? {} : { stop }),
    maxOutputTokens,
    ...(reservation === undefined ? {} : { askOnce: true }),
  };
}
