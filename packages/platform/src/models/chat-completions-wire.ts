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
  const body: Record<string, unknown> = { model: request.model, messages: messagesOf(request), stream: true };
  if (request.stop !== undefined && request.stop.length > 0) body['stop'] = request.stop;
  if (dialect === 'openai') Object.assign(body, toolsOf(request));
  if (request.format !== undefined) {
    const { name, schema, strict } = request.format;
    body['response_format'] = schema === null ? { type: 'json_object' } : { type: 'json_schema', json_schema: { name, schema, strict } };
  }
  return body;
}

function messagesOf({ system, messages }: ModelRequest, thoughts = false): Record<string, unknown>[] {
  const told = messages.map((message) => messageOf(message, thoughts));
  return system === '' ? told : [{ role: 'system', content: system }, ...told];
}

function messageOf(message: ModelMessage, thoughts: boolean): Record<string, unknown> {
  if (message.role === 'tool') return { role: 'tool', tool_call_id: message.callId, content: message.result };
  if (message.role === 'user' || message.toolCalls === undefined || message.toolCalls.length === 0) {
    return { role: message.role, content: message.text };
  }
  return {
    role: 'assistant',
    content: message.text === '' ? null : message.text,
    ...(thoughts ? { reasoning_content: message.toolCalls.find(({ signature }) => signature)?.signature ?? '…' } : {}),
    tool_calls: message.toolCalls.map((call) => ({
      id: call.id,
      type: 'function',
      function: { name: call.name, arguments: call.arguments },
    })),
  };
}

function openaiVariants(request: ModelRequest): RequestVariant[] {
  return [
    toolChoice(request),
    oneCall(request),
    tokenLimit({ max_completion_tokens: request.maxOutputTokens }, { max_tokens: request.maxOutputTokens }),
    temperature(request),
    topP(request),
    { mentions: /\breasoning/, forms: effortForms(request) },
    streamUsage,
  ];
}

/** Without thinking the first token comes soon and the output limit is all answer; newer models refuse tools on this wire otherwise. */
function effortForms({ reasoningEffort }: ModelRequest): RequestVariant['forms'] {
  if (reasoningEffort === undefined || reasoningEffort === 'none') return [{ reasoning_effort: 'none' }, { reasoning_effort: 'low' }, {}];
  return [{ reasoning_effort: reasoningEffort }, {}];
}

function compatibleVariants(request: ModelRequest): RequestVariant[] {
  return [
    toolChoice(request),
    oneCall(request),
    tokenLimit({ max_tokens: request.maxOutputTokens }, { max_completion_tokens: request.maxOutputTokens }),
    temperature(request),
    topP(request),
    // Some refuse their calls back without what they thought before them, and others refuse to read of it.
    {
      mentions: /\breasoning_content\b/,
      forms: request.messages.some(callsTools) ? [{}, { messages: messagesOf(request, true) }] : [{}],
    },
    {
      mentions: /\breasoning/,
      forms: request.reasoningEffort === undefined ? [{}] : [{ reasoning_effort: request.reasoningEffort }, {}],
    },
    streamUsage,
    // A model that can call nothing answers all the same.
    {
      mentions: /support (?:tool|function)|tool choice requires/i,
      forms: request.mustCall === true ? [toolsOf(request)] : [toolsOf(request), {}],
    },
  ];
}

function toolChoice({ mustCall }: ModelRequest): RequestVariant {
  return { mentions: /\btool_choice\b/, forms: mustCall === true ? [{ tool_choice: 'required' }, {}] : [{}] };
}

/** Servers that do not know it are held to it by who asks. */
function oneCall({ callsOne, tools = [] }: ModelRequest): RequestVariant {
  const asked = callsOne === true && tools.length > 0;
  return { mentions: /\bparallel_tool_calls\b/, forms: asked ? [{ parallel_tool_calls: false }, {}] : [{}] };
}

/** Older versions of Azure's interface, and some servers, do not know it. */
const streamUsage: RequestVariant = {
  mentions: /stream_options|include_usage/,
  forms: [{ stream_options: { include_usage: true } }, {}],
};

function toolsOf({ tools = [] }: ModelRequest): Record<string, unknown> {
  if (tools.length === 0) return {};
  return { tools: tools.map(({ name, description, parameters }) => ({ type: 'function', function: { name, description, parameters } })) };
}

/** There is no form without a limit: it would be a bill without one. */
function tokenLimit(first: Record<string, unknown>, second: Record<string, unknown>): RequestVariant {
  return { mentions: /\bmax_(?:completion_)?tokens\b/, forms: [first, second] };
}

function temperature(request: ModelRequest): RequestVariant {
  return { mentions: /\btemperature\b/, forms: request.temperature === undefined ? [{}] : [{ temperature: request.temperature }, {}] };
}

function topP(request: ModelRequest): RequestVariant {
  return { mentions: /\btop_p\b/, forms: request.topP === undefined ? [{}] : [{ top_p: request.topP }, {}] };
}

function callsTools(message: ModelMessage): boolean {
  return message.role === 'assistant' && message.toolCalls !== undefined && message.toolCalls.length > 0;
}
