import { randomUUID } from 'node:crypto';
import type { FakeUsage } from './behaviour.ts';
import {
  argumentsOf,
  bearerOf,
  type Complaint,
  cutArguments,
  type Frame,
  isRecord,
  type ReadPrompt,
  type StopReason,
  type StreamedAnswer,
  textOf,
  type WireFormat,
} from './wire-format.ts';

const known = new Set(
  'model messages max_tokens system stream temperature top_p top_k stop_sequences tools tool_choice thinking metadata output_config service_tier'.split(
    ' ',
  ),
);
/** What the API version 2026-10-21 no longer takes. */
const removedFrom2026 = ['temperature', 'top_p', 'top_k'];
const stopReasons: Readonly<Record<StopReason, string>> = {
  stop: 'end_turn',
  length: 'max_tokens',
  content_filter: 'refusal',
  tool_calls: 'tool_use',
};

/** Anthropic's messages. */
export const messagesFormat: WireFormat = {
  // Anthropic takes the key either way; its own client sends it as a bearer token since version 1.
  keyOf: (headers) => String(headers['x-api-key'] ?? '') || bearerOf(headers),
  read: (headers, body) => complaintAbout(headers, body) ?? promptOf(body),
  opening: (answer) => {
    const usage = usageOf(answer.usage ?? { inputTokens: answer.inputTokens, outputTokens: 0 }, 1);
    const message = {
      id: 'msg_fake',
      type: 'message',
      role: 'assistant',
      model: answer.model,
      content: [],
      stop_reason: null,
      stop_sequence: null,
      usage,
    };
    return event('message_start', { message }) + event('ping', {});
  },
  frames: (answer) => [...textFrames(answer), ...toolFrames(answer, answer.tokens.length > 0 ? 1 : 0)],
  closing: (answer) => {
    const output = answer.usage === null ? {} : { usage: { output_tokens: answer.usage.outputTokens } };
    const delta = event('message_delta', { delta: { stop_reason: stopReasons[answer.reason], stop_sequence: null }, ...output });
    return delta + event('message_stop', {});
  },
  whole: (answer) => ({
    id: 'msg_fake',
    type: 'message',
    role: 'assistant',
    model: answer.model,
    content: [
      ...(answer.text === '' ? [] : [{ type: 'text', text: answer.text, citations: null }]),
      ...answer.calls.map((call) => ({
        type: 'tool_use',
        id: call.id ?? `toolu_${randomUUID()}`,
        name: call.name,
        input: JSON.parse(argumentsOf(call)) as unknown,
      })),
    ],
    stop_reason: stopReasons[answer.reason],
    stop_sequence: null,
    usage: answer.usage === null ? null : usageOf(answer.usage, answer.usage.outputTokens),
  }),
  malformed: 'event: content_block_delta\ndata: {"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"bro\n\n',
  error: ({ type, message }) => ({ type: 'error', error: { type, message }, request_id: 'req_fake' }),
  errorEvent: (type = 'overloaded_error') => event('error', { error: { type, message: 'Overloaded' } }),
};

function textFrames(answer: StreamedAnswer): Frame[] {
  if (answer.tokens.length === 0) return [];
  const start = event('content_block_start', { index: 0, content_block: { type: 'text', text: '' } });
  const stop = event('content_block_stop', { index: 0 });
  const last = answer.tokens.length - 1;
  return answer.tokens.map((text, at) => ({
    data: `${at === 0 ? start : ''}${event('content_block_delta', { index: 0, delta: { type: 'text_delta', text } })}${at === last ? stop : ''}`,
    tokens: 1,
  }));
}

function toolFrames(answer: StreamedAnswer, firstIndex: number): Frame[] {
  return answer.calls.flatMap((call, at): Frame[] => {
    const index = firstIndex + at;
    const block = { type: 'tool_use', id: call.id ?? `toolu_${randomUUID()}`, name: call.name, input: {} };
    return [
      { data: event('content_block_start', { index, content_block: block }), tokens: 1 },
      ...['', ...cutArguments(argumentsOf(call))].map((piece) => ({
        data: event('content_block_delta', { index, delta: { type: 'input_json_delta', partial_json: piece } }),
        tokens: piece === '' ? 0 : 1,
      })),
      { data: event('content_block_stop', { index }), tokens: 0 },
    ];
  });
}

function event(type: string, fields: Record<string, unknown>): string {
  return `event: ${type}\ndata: ${JSON.stringify({ type, ...fields })}\n\n`;
}

function usageOf(usage: FakeUsage, outputTokens: number): Record<string, unknown> {
  const read = usage.cachedInputTokens ?? 0;
  const written = usage.cacheWriteTokens ?? 0;
  return {
    input_tokens: usage.inputTokens - read - written,
    cache_read_input_tokens: read,
    cache_creation_input_tokens: written,
    cache_creation: { ephemeral_5m_input_tokens: written, ephemeral_1h_input_tokens: 0 },
    output_tokens: outputTokens,
    service_tier: 'standard',
  };
}

function promptOf(body: Record<string, unknown>): ReadPrompt {
  const messages = (body['messages'] as unknown[]).filter(isRecord);
  const question = messages.findLast((message) => message['role'] === 'user' && blocksOf(message).some(({ type }) => type === 'text'));
  return {
    model: String(body['model']),
    system: textOf(body['system']),
    question: textOf(question?.['content']),
    length: JSON.stringify([body['system'], messages]).length,
    stream: body['stream'] === true,
    wantsUsage: true,
    maxTokens: Number(body['max_tokens']),
  };
}

function complaintAbout(headers: Readonly<Record<string, unknown>>, body: Record<string, unknown>): Complaint | null {
  const refuse = (message: string): Complaint => ({ status: 400, type: 'invalid_request_error', message });
  if (headers['anthropic-version'] === undefined) return refuse('anthropic-version: header is required');
  const removed = headers['anthropic-version'] === '2023-06-01' ? [] : removedFrom2026;
  const unknown = Object.keys(body).find((name) => !known.has(name) || removed.includes(name));
  if (unknown !== undefined) return refuse(`${unknown}: Extra inputs are not permitted`);
  if (typeof body['model'] !== 'string') return refuse('model: Field required');
  if (typeof body['max_tokens'] !== 'number') return refuse('max_tokens: Field required');
  if (typeof body['temperature'] === 'number' && (body['temperature'] < 0 || body['temperature'] > 1))
    return refuse('temperature: range: 0..1');
  if (!Array.isArray(body['messages']) || body['messages'].length === 0) return refuse('messages: at least one message is required');
  return complaintAboutTurns((body['messages'] as unknown[]).filter(isRecord), refuse);
}

function complaintAboutTurns(messages: readonly Record<string, unknown>[], refuse: (message: string) => Complaint): Complaint | null {
  let open = new Set<unknown>();
  for (const [index, message] of messages.entries()) {
    const blocks = blocksOf(message);
    if (message['role'] !== 'user' && message['role'] !== 'assistant')
      return refuse(`messages.${index}.role: Input should be 'user' or 'assistant'`);
    if (index === 0 && message['role'] !== 'user') return refuse('messages: first message must use the "user" role');
    if (blocks.some(({ type, text }) => type === 'text' && (typeof text !== 'string' || text.trim() === ''))) {
      return refuse('messages: text content blocks must be non-empty');
    }
    const answered = new Set(blocks.filter(({ type }) => type === 'tool_result').map((block) => block['tool_use_id']));
    const unanswered = [...open].find((id) => !answered.has(id));
    if (unanswered !== undefined)
      return refuse(
        `messages.${index}: \`tool_use\` ids were found without \`tool_result\` blocks immediately after: ${String(unanswered)}`,
      );
    const unasked = [...answered].find((id) => !open.has(id));
    if (unasked !== undefined)
      return refuse(`messages.${index}: unexpected \`tool_use_id\` found in \`tool_result\` blocks: ${String(unasked)}`);
    open = new Set(blocks.filter(({ type }) => type === 'tool_use').map(({ id }) => id));
  }
  return null;
}

function blocksOf(message: Record<string, unknown>): Record<string, unknown>[] {
  const { content } = message;
  if (typeof content === 'string') return [{ type: 'text', text: content }];
  return Array.isArray(content) ? content.filter(isRecord) : [];
}
