import { ChatCompletionsReader } from './chat-completions-reader.ts';
import type { ModelMessage, ModelRequest } from './model-port.ts';
import type { ModelWire, RequestVariant } from './model-wire.ts';

export interface ChatCompletionsOptions {
  /** Where the path of the base address ends: `/v1`. */
  basePath: string;
  apiKey?: string;
  /** `openai` uses what only OpenAI's own models know. */
  dialect: 'openai' | 'compatible';
}

/** The chat completions format: what OpenAI speaks, and Ollama, vLLM, LM Studio and most others imitate. */
export function chatCompletionsWire(options: ChatCompletionsOptions): ModelWire {
  return {
    path: () => `${options.basePath}/chat/completions`,
    headers: options.apiKey === undefined ? {} : { authorization: `Bearer ${options.apiKey}` },
    body: (request) => bodyOf(request, options.dialect),
    variants: (request) => (options.dialect === 'openai' ? openaiVariants(request) : compatibleVariants(request)),
    reader: (sink) => new ChatCompletionsReader(sink),
  };
}

function bodyOf(request: ModelRequest, dialect: 'openai' | 'compatible'): Record<string, unknown> {
  const system = request.system === '' ? [] : [{ role: 'system', content: request.system }];
  const body: Record<string, unknown> = {
    model: request.model,
    messages: [...system, ...request.messages.map(messageOf)],
    stream: true,
  };
  if (dialect === 'openai') body['stream_options'] = { include_usage: true };
  if (request.topP !== undefined) body['top_p'] = request.topP;
  if (request.stop !== undefined && request.stop.length > 0) body['stop'] = request.stop;
  if (request.tools !== undefined && request.tools.length > 0) {
    body['tools'] = request.tools.map(({ name, description, parameters }) => ({
      type: 'function',
      function: { name, description, parameters },
    }));
  }
  return body;
}

function messageOf(message: ModelMessage): Record<string, unknown> {
  if (message.role === 'tool') return { role: 'tool', tool_call_id: message.callId, content: message.result };
  if (message.role === 'user' || message.toolCalls === undefined || message.toolCalls.length === 0) {
    return { role: message.role, content: message.text };
  }
  return {
    role: 'assistant',
    content: message.text === '' ? null : message.text,
    tool_calls: message.toolCalls.map((call) => ({
      id: call.id,
      type: 'function',
      function: { name: call.name, arguments: call.arguments },
    })),
  };
}

function openaiVariants(request: ModelRequest): RequestVariant[] {
  return [
    tokenLimit({ max_completion_tokens: request.maxOutputTokens }, { max_tokens: request.maxOutputTokens }),
    temperature(request),
    { mentions: /\breasoning/, forms: effortForms(request) },
  ];
}

/** Without thinking the first token comes soon and the output limit is all answer; newer models refuse tools on this wire otherwise. */
function effortForms({ reasoningEffort }: ModelRequest): RequestVariant['forms'] {
  if (reasoningEffort === undefined || reasoningEffort === 'none') return [{ reasoning_effort: 'none' }, { reasoning_effort: 'low' }, {}];
  return [{ reasoning_effort: reasoningEffort }, {}];
}

function compatibleVariants(request: ModelRequest): RequestVariant[] {
  return [
    tokenLimit({ max_tokens: request.maxOutputTokens }, { max_completion_tokens: request.maxOutputTokens }),
    temperature(request),
    {
      mentions: /\breasoning/,
      forms: request.reasoningEffort === undefined ? [{}] : [{ reasoning_effort: request.reasoningEffort }, {}],
    },
    { mentions: /stream_options|include_usage/, forms: [{ stream_options: { include_usage: true } }, {}] },
  ];
}

/** There is no form without a limit: it would be a bill without one. */
function tokenLimit(first: Record<string, unknown>, second: Record<string, unknown>): RequestVariant {
  return { mentions: /\bmax_(?:completion_)?tokens\b/, forms: [first, second] };
}

function temperature(request: ModelRequest): RequestVariant {
  return { mentions: /\btemperature\b/, forms: request.temperature === undefined ? [{}] : [{ temperature: request.temperature }, {}] };
}
