import type { ErrorCode } from '@parley/contract/errors';

/** A text the model may draw on, numbered from 1 in the order given; an answer points at it with `[n]`. */
export interface GroundingPassage {
  id: string;
  title: string;
  /** The headings it stands under, outermost first. */
  headingPath?: readonly string[];
  text: string;
  /** How well search says it fits: a difference of 1 makes one e times as likely to answer as another. */
  score?: number;
}

export interface ToolCall {
  id: string;
  name: string;
  /** The arguments as the model wrote them: JSON text that has not been checked. */
  arguments: string;
  /** What some providers want back with the call, unread. */
  signature?: string;
}

export interface ToolDefinition {
  name: string;
  description: string;
  /** JSON Schema of the arguments. */
  parameters: Readonly<Record<string, unknown>>;
}

export type ModelMessage =
  | { role: 'user'; text: string }
  | { role: 'assistant'; text: string; toolCalls?: readonly ToolCall[] }
  | { role: 'tool'; callId: string; name: string; result: string };

/** The form an answer must have. */
export interface AnswerFormat {
  name: string;
  /** JSON Schema of it; null for any JSON object. */
  schema: Readonly<Record<string, unknown>> | null;
  strict: boolean;
}

export interface ModelRequest {
  model: string;
  system: string;
  /** Oldest first; the last one is what is to be answered. */
  messages: readonly ModelMessage[];
  /** For a model that answers from passages by itself. Remote models get them inside `system`, so their adapters ignore this. */
  passages: readonly GroundingPassage[];
  tools?: readonly ToolDefinition[];
  /** It must call one of them. */
  mustCall?: boolean;
  /** It may call one function at a time. */
  callsOne?: boolean;
  /** Text, when absent. */
  format?: AnswerFormat;
  /** 0…2 */
  temperature?: number;
  /** 0…1 */
  topP?: number;
  /** How much to think before answering; as little as the model can when absent. */
  reasoningEffort?: 'none' | 'low' | 'medium' | 'high';
  /** Texts at which the answer ends. */
  stop?: readonly string[];
  maxOutputTokens: number;
  /** An attempt that may have been paid for is not made again: what was held back for the call covers one. */
  askOnce?: boolean;
}

/** Tokens as the provider counted them. */
export interface ModelUsage {
  inputTokens: number;
  /** The part of `inputTokens` that was read from the provider's cache. */
  cachedInputTokens: number;
  /** The part of `inputTokens` that was written to the cache, which newer models charge more for; none when absent. */
  cacheWriteTokens?: number;
  outputTokens: number;
}

export type FinishReason = 'stop' | 'length' | 'tool_calls' | 'content_filter';
export type ModelErrorCode = Extract<ErrorCode, `model_${string}`>;

/** What a call yields: text and tool calls in order, then exactly one terminal event, `finished`, `cancelled` or `failed`. */
export type ModelEvent =
  | { type: 'text'; text: string }
  | { type: 'tool_call'; call: ToolCall }
  /** `usage` is null when the provider sent none. */
  | { type: 'finished'; reason: FinishReason; usage: ModelUsage | null }
  | { type: 'cancelled'; usage: ModelUsage | null }
  /** `detail` is for the log and the trace, never for a visitor. `status` is the provider's HTTP status, when there was one. */
  | { type: 'failed'; code: ModelErrorCode; detail: string; status: number | null; usage: ModelUsage | null };

/** One place models are called at. `stream` never throws and never yields after its terminal event. */
export interface ModelProvider {
  /** Stable name for traces, usage and prices: `extractive`, `openai`, `anthropic`, `google`, `azure-openai`, `openai-compatible`. */
  readonly name: string;
  readonly defaultModel: string;
  /** Aborting `signal` ends the call at the provider within a second and yields `cancelled`. */
  stream(request: ModelRequest, signal: AbortSignal): AsyncIterable<ModelEvent>;
  /** Asks the provider whether it can be reached with the credentials given, without spending tokens. */
  check(signal: AbortSignal): Promise<{ ok: true } | { ok: false; code: ModelErrorCode; detail: string }>;
  close(): Promise<void>;
}

/** What an answer begins with when the passages do not hold what was asked. Never shown to anyone. */
export const noAnswerMarker = '[[no_answer]]';
