import type { FinishReason, ModelUsage } from './model-port.ts';
import type { WireReader, WireSink } from './model-wire.ts';
import { readUsage } from './read-usage.ts';
import { ToolCallAssembly } from './tool-call-assembly.ts';

/** The fields we read. Only the shape of the path is assumed, by `?.`; every leaf is tested. */
interface Chunk {
  choices?: readonly (Choice | null | undefined)[] | null;
  usage?: Counts | null;
  /** `error` where an error stands without being called one. */
  object?: unknown;
  error?: unknown;
}
interface Counts {
  prompt_tokens?: unknown;
  completion_tokens?: unknown;
  total_tokens?: unknown;
  prompt_tokens_details?: { cached_tokens?: unknown; cache_write_tokens?: unknown } | null;
  completion_tokens_details?: { reasoning_tokens?: unknown } | null;
}
interface Choice {
  error?: unknown;
  delta?: Delta | null;
  /** Instead of `delta` when the answer comes whole. */
  message?: Delta | null;
  finish_reason?: unknown;
}
interface Delta {
  /** Text, or a list of parts: models that think aloud give their thoughts as parts of another type. */
  content?: unknown;
  refusal?: unknown;
  reasoning?: unknown;
  reasoning_content?: unknown;
  tool_calls?: unknown;
}
interface ToolCallDelta {
  index?: unknown;
  id?: unknown;
  function?: { name?: unknown; arguments?: unknown } | null;
}

const reasons: Readonly<Record<string, FinishReason>> = {
  stop: 'stop',
  length: 'length',
  tool_calls: 'tool_calls',
  function_call: 'tool_calls',
  content_filter: 'content_filter',
};

/** Reads answers of the chat completions format, of OpenAI and of the many servers that imitate it more or less. */
export class ChatCompletionsReader implements WireReader {
  readonly #sink: WireSink;
  readonly #toolCalls = new ToolCallAssembly();
  #reason: FinishReason | null = null;
  #usage: ModelUsage | null = null;
  #refused = false;
  #thoughts = '';

  constructor(sink: WireSink) {
    this.#sink = sink;
  }

  event(_name: string | undefined, data: string): void {
    if (data === '[DONE]') {
      this.#reason ??= 'stop';
      this.#flush();
      this.#sink.complete();
      return;
    }
    this.#read(data);
  }

  document(body: string): void {
    this.#read(body);
    this.#flush();
  }

  ending(): { reason: FinishReason; usage: ModelUsage | null } | null {
    if (this.#reason === null) return null;
    this.#flush();
    return { reason: this.#refused && this.#reason === 'stop' ? 'content_filter' : this.#reason, usage: this.#usage };
  }

  usage(): ModelUsage | null {
    return this.#usage;
  }

  #read(data: string): void {
    const chunk = JSON.parse(data) as Chunk | null;
    if (chunk?.error || chunk?.object === 'error') {
      this.#sink.fail(data);
      return;
    }
    const usage = chunk?.usage;
    if (usage) {
      const details = usage.prompt_tokens_details;
      this.#usage = readUsage({
        input: usage.prompt_tokens,
        cachedInput: details?.cached_tokens,
        cacheWrite: details?.cache_write_tokens,
        output: outputOf(usage),
      });
    }
    const choice = chunk?.choices?.[0];
    if (!choice) return;
    // A router whose provider broke off tells it as an end like any other.
    if (choice.error || choice.finish_reason === 'error') {
      this.#sink.fail(JSON.stringify({ error: choice.error || 'the provider broke off' }));
      return;
    }
    const delta = choice.delta ?? choice.message;
    if (delta) this.#readDelta(delta);
    if (typeof choice.finish_reason === 'string') this.#reason = reasons[choice.finish_reason] ?? 'stop';
  }

  #readDelta(delta: Delta): void {
    const text = textIn(delta.content);
    if (text !== '') this.#sink.text(text);
    else if (isText(delta.reasoning_content) || isText(delta.reasoning) || Array.isArray(delta.content)) this.#sink.progress();
    if (isText(delta.reasoning_content)) this.#thoughts += delta.reasoning_content;
    if (isText(delta.refusal)) this.#refused = true;
    if (!Array.isArray(delta.tool_calls)) return;
    for (const fragment of delta.tool_calls as (ToolCallDelta | null)[]) {
      if (!fragment) continue;
      this.#sink.progress();
      this.#toolCalls.add({
        index: fragment.index,
        id: fragment.id,
        name: fragment.function?.name,
        arguments: fragment.function?.arguments,
      });
    }
  }

  /** Tool calls are complete only when the answer is: nothing in this format closes a single one. */
  #flush(): void {
    const calls = this.#toolCalls.take();
    if (calls.length === 0) return;
    // Some servers say `stop` although they call tools.
    if (this.#reason === 'stop') this.#reason = 'tool_calls';
    // Some want to read again what they thought before their calls.
    const [first] = calls;
    if (first !== undefined && this.#thoughts !== '') first.signature = this.#thoughts;
    for (const call of calls) this.#sink.toolCall(call);
  }
}

/** Some count what was thought beside what was said, which is paid for alike: only their total tells. */
function outputOf({
  prompt_tokens: prompt,
  completion_tokens: said,
  total_tokens: total,
  completion_tokens_details: details,
}: Counts): unknown {
  const thought = details?.reasoning_tokens;
  const isBeside =
    typeof prompt === 'number' && typeof said === 'number' && typeof thought === 'number' && total === prompt + said + thought;
  return isBeside ? said + thought : said;
}

function textIn(content: unknown): string {
  if (typeof content === 'string') return content;
  if (!Array.isArray(content)) return '';
  return (content as ({ type?: unknown; text?: unknown } | null)[])
    .map((part) => (part?.type === 'text' && typeof part.text === 'string' ? part.text : ''))
    .join('');
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
