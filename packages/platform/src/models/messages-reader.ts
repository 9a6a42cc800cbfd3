import type { FinishReason, ModelUsage } from './model-port.ts';
import type { WireReader, WireSink } from './model-wire.ts';
import { readUsage } from './read-usage.ts';
import { ToolCallAssembly } from './tool-call-assembly.ts';

/** The fields we read. Only the shape of the path is assumed, by `?.`; every leaf is tested. */
interface Frame {
  type?: unknown;
  index?: unknown;
  message?: { usage?: Usage | null } | null;
  content_block?: Block | null;
  delta?: { type?: unknown; text?: unknown; partial_json?: unknown; stop_reason?: unknown } | null;
  usage?: Usage | null;
}
interface Block {
  type?: unknown;
  id?: unknown;
  name?: unknown;
  text?: unknown;
  input?: unknown;
}
interface Usage {
  input_tokens?: unknown;
  output_tokens?: unknown;
  cache_read_input_tokens?: unknown;
  cache_creation_input_tokens?: unknown;
}

const reasons: Readonly<Record<string, FinishReason>> = {
  end_turn: 'stop',
  stop_sequence: 'stop',
  max_tokens: 'length',
  model_context_window_exceeded: 'length',
  tool_use: 'tool_calls',
  refusal: 'content_filter',
};

/** Reads answers of Anthropic's messages format. */
export class MessagesReader implements WireReader {
  readonly #sink: WireSink;
  readonly #toolCalls = new ToolCallAssembly();
  #counts: Usage = {};
  #reason: FinishReason | null = null;
  /** Until then the output count is only what the answer began with. */
  #counted = false;

  constructor(sink: WireSink) {
    this.#sink = sink;
  }

  event(_name: string | undefined, data: string): void {
    const frame = JSON.parse(data) as Frame | null;
    switch (frame?.type) {
      case 'content_block_delta':
        this.#readDelta(frame);
        break;
      case 'content_block_start':
        this.#readBlock(frame.content_block, frame.index);
        break;
      case 'content_block_stop':
        for (const call of this.#toolCalls.take()) this.#sink.toolCall(call);
        break;
      case 'message_start':
        this.#count(frame.message?.usage);
        break;
      case 'message_delta':
        this.#count(frame.usage);
        this.#counted = typeof frame.usage?.output_tokens === 'number';
        this.#finish(frame.delta?.stop_reason);
        break;
      case 'message_stop':
        this.#reason ??= 'stop';
        this.#sink.complete();
        break;
      case 'error':
        this.#sink.fail(data);
        break;
    }
  }

  document(body: string): void {
    const message = JSON.parse(body) as { type?: unknown; content?: unknown; stop_reason?: unknown; usage?: Usage | null } | null;
    if (message?.type === 'error') this.#sink.fail(body);
    if (message?.type !== 'message' || !Array.isArray(message.content)) return;
    for (const [index, block] of (message.content as (Block | null)[]).entries()) this.#readBlock(block, index);
    for (const call of this.#toolCalls.take()) this.#sink.toolCall(call);
    this.#count(message.usage);
    this.#counted = true;
    this.#finish(message.stop_reason);
  }

  ending(): { reason: FinishReason; usage: ModelUsage | null } | null {
    return this.#reason === null ? null : { reason: this.#reason, usage: this.usage() };
  }

  usage(): ModelUsage | null {
    if (!this.#counted) return null;
    const {
      input_tokens: fresh,
      cache_read_input_tokens: read,
      cache_creation_input_tokens: written,
      output_tokens: output,
    } = this.#counts;
    // This format counts cached input apart; the port counts it as a part of the input.
    const input =
      typeof fresh === 'number' ? fresh + (typeof read === 'number' ? read : 0) + (typeof written === 'number' ? written : 0) : null;
    return readUsage({ input, cachedInput: read, cacheWrite: written, output });
  }

  #readDelta(frame: Frame): void {
    const delta = frame.delta;
    if (typeof delta?.text === 'string' && delta.text !== '') {
      this.#sink.text(delta.text);
      return;
    }
    if (typeof delta?.partial_json === 'string') {
      this.#toolCalls.add({ index: frame.index, id: undefined, name: undefined, arguments: delta.partial_json });
    }
    this.#sink.progress();
  }

  #readBlock(block: Block | null | undefined, index: unknown): void {
    if (block?.type === 'tool_use') {
      const whole =
        typeof block.input === 'object' && block.input !== null && Object.keys(block.input).length > 0 ? block.input : undefined;
      this.#toolCalls.add({ index, id: block.id, name: block.name, arguments: whole });
    }
    if (block?.type === 'text' && typeof block.text === 'string' && block.text !== '') this.#sink.text(block.text);
    else this.#sink.progress();
  }

  #finish(stopReason: unknown): void {
    if (typeof stopReason === 'string') this.#reason = reasons[stopReason] ?? 'stop';
  }

  #count(usage: Usage | null | undefined): void {
    if (!usage) return;
    for (const name of ['input_tokens', 'output_tokens', 'cache_read_input_tokens', 'cache_creation_input_tokens'] as const) {
      if (typeof usage[name] === 'number') this.#counts[name] = usage[name];
    }
  }
}
