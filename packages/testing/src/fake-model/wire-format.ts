import type { FakeToolCall, FakeUsage } from './behaviour.ts';

export interface ReadPrompt {
  model: string;
  /** Everything the model is shown, for answering from and for counting. */
  system: string;
  question: string;
  length: number;
  stream: boolean;
  wantsUsage: boolean;
  maxTokens: number;
}

export type StopReason = 'stop' | 'length' | 'content_filter' | 'tool_calls';

export interface WholeAnswer {
  model: string;
  text: string;
  calls: readonly FakeToolCall[];
  reason: StopReason;
  usage: FakeUsage | null;
}

/** One piece of a stream; `tokens` of it are billed. */
export interface Frame {
  data: string;
  tokens: number;
}

export interface StreamedAnswer extends Omit<WholeAnswer, 'text'> {
  tokens: readonly string[];
  inputTokens: number;
  wantsUsage: boolean;
}

/** A mistake of the caller, as the provider reports it. */
export interface Complaint {
  status: number;
  type: string;
  message: string;
  parameter?: string;
}

/** How one provider's format is read and written. */
export interface WireFormat {
  /** The key the caller sent, null when none. */
  keyOf(headers: Readonly<Record<string, string | string[] | undefined>>): string | null;
  read(headers: Readonly<Record<string, string | string[] | undefined>>, body: Record<string, unknown>): ReadPrompt | Complaint;
  opening(answer: StreamedAnswer): string;
  frames(answer: StreamedAnswer): Frame[];
  closing(answer: StreamedAnswer): string;
  whole(answer: WholeAnswer): unknown;
  /** An event with JSON that breaks off. */
  malformed: string;
  error(complaint: Complaint): unknown;
  errorEvent(type: string | undefined): string;
}

export function isComplaint(value: ReadPrompt | Complaint): value is Complaint {
  return 'status' in value;
}

/** Text of a message's content, which is a string or a list of parts. */
export function textOf(content: unknown): string {
  if (typeof content === 'string') return content;
  if (!Array.isArray(content)) return '';
  return content
    .map((part: unknown) => (isRecord(part) ? (typeof part['text'] === 'string' ? part['text'] : textOf(part['content'])) : ''))
    .join('\n');
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function argumentsOf(call: FakeToolCall): string {
  return typeof call.arguments === 'string' ? call.arguments : JSON.stringify(call.arguments);
}

/** Arguments come in pieces that do not respect JSON. */
export function cutArguments(text: string): string[] {
  return text.match(/[\s\S]{1,7}/g) ?? [];
}

/** The key in an `authorization: Bearer` header. */
export function bearerOf(headers: Readonly<Record<string, string | string[] | undefined>>): string | null {
  return /^Bearer (.+)$/.exec(String(headers['authorization'] ?? ''))?.[1] ?? null;
}
