import { MessagesReader } from './messages-reader.ts';
import type { ModelMessage, ModelRequest, ToolCall } from './model-port.ts';
import type { ModelWire, RequestVariant } from './model-wire.ts';

export interface MessagesOptions {
  /** What stands before `/v1/messages`; mostly nothing. */
  basePath: string;
  apiKey: string;
}

interface WireMessage {
  role: 'user' | 'assistant';
  content: Record<string, unknown>[];
}

/** Anthropic's messages format. */
export function messagesWire(options: MessagesOptions): ModelWire {
  return {
    path: () => `${options.basePath}/v1/messages`,
    headers: { 'x-api-key': options.apiKey, 'anthropic-version': '2023-06-01' },
    body: bodyOf,
    variants: variantsOf,
    reader: (sink) => new MessagesReader(sink),
  };
}

function bodyOf(request: ModelRequest): Record<string, unknown> {
  const body: Record<string, unknown> = {
    model: request.model,
    max_tokens: request.maxOutputTokens,
    messages: messagesOf(request.messages),
    stream: true,
  };
  if (request.stop !== undefined && request.stop.length > 0) body['stop_sequences'] = request.stop;
  if (request.system !== '') body['system'] = request.system;
  const tools = request.tools ?? [];
  if (tools.length > 0) {
    const choice = request.mustCall === true ? 'any' : 'auto';
    if (request.callsOne === true) body['tool_choice'] = { type: choice, disable_parallel_tool_use: true };
    else if (request.mustCall === true) body['tool_choice'] = { type: choice };
    body['tools'] = tools.map(({ name, description, parameters }) => ({ name, description, input_schema: parameters }));
  } else {
    // Calls and results are refused where nothing is told of their functions.
    const called = new Set(request.messages.flatMap((message) => (message.role === 'tool' ? [message.name] : [])));
    if (called.size > 0) {
      body['tools'] = [...called].map((name) => ({ name, input_schema: { type: 'object' } }));
      body['tool_choice'] = { type: 'none' };
    }
  }
  if (request.format?.schema) body['output_config'] = { format: { type: 'json_schema', schema: request.format.schema } };
  return body;
}

function variantsOf(request: ModelRequest): RequestVariant[] {
  return [
    {
      mentions: /\btemperature\b/,
      forms: request.temperature === undefined ? [{}] : [{ temperature: Math.min(1, request.temperature) }, {}],
    },
    { mentions: /\btop_p\b/, forms: request.topP === undefined ? [{}] : [{ top_p: request.topP }, {}] },
    // Thinking delays the first token and is paid from the output limit. How, and whether, it can be turned off differs by model.
    {
      mentions: /\bthinking\b|output_config|\beffort\b/,
      forms:
        request.reasoningEffort === undefined || request.reasoningEffort === 'none'
          ? [{ thinking: { type: 'disabled' } }, { thinking: { type: 'between_tools' } }, { output_config: { effort: 'low' } }, {}]
          : [{ output_config: { effort: request.reasoningEffort } }, {}],
    },
  ];
}

/** This format wants turns that alternate and begin with the user, no empty text, and all results of one step in one message. */
function messagesOf(messages: readonly ModelMessage[]): WireMessage[] {
  const turns: WireMessage[] = [];
  for (const message of messages) {
    const role = message.role === 'assistant' ? 'assistant' : 'user';
    const content = contentOf(message);
    if (content.length === 0) continue;
    if (turns.length === 0 && role === 'assistant') turns.push({ role: 'user', content: [{ type: 'text', text: '…' }] });
    const last = turns.at(-1);
    if (last?.role === role) last.content.push(...content);
    else turns.push({ role, content });
  }
  return turns;
}

function contentOf(message: ModelMessage): Record<string, unknown>[] {
  if (message.role === 'tool') return [{ type: 'tool_result', tool_use_id: idOf(message.callId), content: message.result }];
  const text = message.text.trim() === '' ? [] : [{ type: 'text', text: message.text }];
  if (message.role === 'user') return text;
  return [...text, ...(message.toolCalls ?? []).map(toolUse)];
}

function toolUse(call: ToolCall): Record<string, unknown> {
  return { type: 'tool_use', id: idOf(call.id), name: call.name, input: inputOf(call.arguments) };
}

/** Callers and other models name calls as they like. */
function idOf(id: string): string {
  return id.replace(/[^\w-]/g, '_');
}

/** The model's own text comes back as an object; what it wrote wrong is sent as nothing, since the provider takes objects only. */
function inputOf(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
  } catch {
    return {};
  }
}
