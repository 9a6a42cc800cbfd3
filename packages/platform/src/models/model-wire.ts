import type { FinishReason, ModelRequest, ModelUsage, ToolCall } from './model-port.ts';

/** A part of the request that models disagree about: the forms to try, best first. */
export interface RequestVariant {
  /** Matches the parameter, or else the message, of a refusal this part may be the cause of. */
  mentions: RegExp;
  forms: readonly Readonly<Record<string, unknown>>[];
}

/** Where a reader puts what it understood. */
export interface WireSink {
  text(text: string): void;
  toolCall(call: ToolCall): void;
  /** The model is at work although there is nothing to show yet. */
  progress(): void;
  /** The provider says the answer is complete. */
  complete(): void;
  /** The provider sent an error inside the stream: its body as it came. */
  fail(body: string): void;
}

/** Reads one answer. Unknown events and fields are ignored; it throws only on data that is not JSON. */
export interface WireReader {
  event(name: string | undefined, data: string): void;
  /** Reads an answer that came whole although a stream was asked for. */
  document(body: string): void;
  /** How the answer ended, null while the provider has not said so. */
  ending(): { reason: FinishReason; usage: ModelUsage | null } | null;
  /** What is known of the usage now. */
  usage(): ModelUsage | null;
}

/** One provider's format: how to ask and how to read. */
export interface ModelWire {
  /** Where a call goes: with some providers the address names the model. */
  path(request: Pick<ModelRequest, 'model'>): string;
  headers: Readonly<Record<string, string>>;
  body(request: ModelRequest): Record<string, unknown>;
  /** Always in the same order and number for one wire. */
  variants(request: ModelRequest): readonly RequestVariant[];
  reader(sink: WireSink): WireReader;
}
